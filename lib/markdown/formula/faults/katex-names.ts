// Made from KaTeX 0.16.47 with mhchem and the engine's own commands by `npm run generate`. They are listed without their backslash.

/** Commands that can be used alone in mathematics: symbols, operators, switches. */
export const mathCommands: readonly string[] = `
  AA Alpha And Bbbk Beta Box Bumpeq Cap Chi Colonapprox Coloneq Coloneqq Colonsim Complex Cup DOTSB DOTSI DOTSX Dagger
  Darr Delta Diamond Doteq Downarrow Epsilon Eqcolon Eqqcolon Eta Finv Game Gamma Harr Huge Im Iota Join KaTeX Kappa
  LARGE LaTeX Lambda Large Larr Leftarrow Leftrightarrow Lleftarrow Longleftarrow Longleftrightarrow Longrightarrow
  Lrarr Lsh Mu N Nu Omega Omicron P Phi Pi Pr Psi R Rarr Re Reals Rho Rightarrow Rrightarrow Rsh S Sigma Subset Supset
  Tau TeX Theta Uarr Uparrow Updownarrow Upsilon Vdash Vert Vvdash Xi Z Zeta aa adjustlimits adots alef alefsym aleph
  allowbreak allowdisplaybreaks alpha amalg angle angln approx approxcolon approxcoloncolon approxeq arccos arcctg
  arcsin arctan arctg arg argmax argmin ast asymp atop backepsilon backprime backsim backsimeq backslash barwedge
  because beta beth between bf bigcap bigcirc bigcup bigodot bigoplus bigotimes bigskip bigsqcup bigstar bigtimes
  bigtriangledown bigtriangleup biguplus bigvee bigwedge blacklozenge blacksquare blacktriangle blacktriangledown
  blacktriangleleft blacktriangleright bmod bot bowtie boxdot boxminus boxplus boxtimes brace brack bull bullet bumpeq
  cal cap cdot cdotp cdots centerdot centering ch checkmark chi choose circ circeq circlearrowleft circlearrowright
  circledR circledS circledast circledcirc circleddash clubs clubsuit cnums colon colonapprox coloncolon
  coloncolonapprox coloncolonequals coloncolonminus coloncolonsim coloneq coloneqq colonequals colonminus colonsim
  complement cong coprod copyright cos cosec cosh cot cotg coth csc ctg cth cup curlyeqprec curlyeqsucc curlyvee
  curlywedge curvearrowleft curvearrowright dArr dag dagger daleth darr dashleftarrow dashrightarrow dashv dblcolon ddag
  ddagger ddots deg degree delta det diagdown diagup diamond diamonds diamondsuit digamma dim displaybreak displaylimits
  displaystyle div divideontimes doteq doteqdot dotfill dotplus dots dotsb dotsc dotsi dotsm dotso dotsx doublebarwedge
  doublecap doublecup downarrow downdownarrows downharpoonleft downharpoonright ell em empty emptyset enskip enspace
  epsilon eqcirc eqcolon eqno eqqcolon eqsim eqslantgtr eqslantless equalscolon equalscoloncolon equiv eta eth exist
  exists exp expandafter fallingdotseq flat footnotesize forall frown gamma gcd ge geq geqq geqslant gets gg ggg gggtr
  gimel gnapprox gneq gneqq gnsim gt gtrapprox gtrdot gtreqless gtreqqless gtrless gtrsim gvertneqq hArr harr hbar
  hearts heartsuit hfil hfill hom hookleftarrow hookrightarrow hslash huge iddots idotsint iff iiiint iiint iint image
  imageof imath impliedby implies in inf infin infty injlim int intercal intop iota isin it jmath kappa ker lArr lBrace
  lVert lambda land lang langle large larr lbrace lbrack lceil ldotp ldots le leadsto leftarrow leftarrowtail
  leftharpoondown leftharpoonup leftleftarrows leftrightarrow leftrightarrows leftrightharpoons leftrightsquigarrow
  leftthreetimes leq leqno leqq leqslant lessapprox lessdot lesseqgtr lesseqqgtr lessgtr lesssim lfloor lg lgroup lhd
  lim liminf limsup linebreak ll llbracket llcorner lll llless lmoustache ln lnapprox lneq lneqq lnot lnsim log
  longleftarrow longleftrightarrow longmapsto longrightarrow looparrowleft looparrowright lor lozenge lparen lq lrArr
  lrarr lrcorner lt ltimes lvert lvertneqq maltese mapsto mathellipsis mathsterling mathstrut max measuredangle medskip
  medspace mho mid min minuscolon minuscoloncolon minuso mit models mp mu multimap nLeftarrow nLeftrightarrow
  nRightarrow nVDash nVdash nabla natnums natural ncong ne nearrow neg negmedspace negthickspace negthinspace neq
  newline nexists ngeq ngeqq ngeqslant ngtr ni nleftarrow nleftrightarrow nleq nleqq nleqslant nless nmid nobreak
  nobreakspace noexpand noindent nonumber nopagebreak normalsize not notag notin notni nparallel nprec npreceq
  nrightarrow nshortmid nshortparallel nsim nsubseteq nsubseteqq nsucc nsucceq nsupseteq nsupseteqq ntriangleleft
  ntrianglelefteq ntriangleright ntrianglerighteq nu null nvDash nvdash nwarrow odot oiiint oiint oint omega omicron
  ominus oplus ordinarycolon origof oslash otimes over owns pagebreak parallel partial perp phi pi pitchfork plim plusmn
  pm pounds prec precapprox preccurlyeq preceq precnapprox precneqq precnsim precsim prime prod projlim propto protect
  psi qed qedhere qedsymbol qquad quad rArr rBrace rVert rang rangle rarr ratio rbrace rbrack rceil real reals relax
  restriction rfloor rgroup rhd rho rightarrow rightarrowtail rightharpoondown rightharpoonup rightleftarrows
  rightleftharpoons rightrightarrows rightsquigarrow rightthreetimes risingdotseq rm rmoustache rparen rq rrbracket
  rtimes rvert sc scriptscriptstyle scriptsize scriptstyle sdot searrow sec sect setminus sf sh sharp shortmid
  shortparallel sigma sim simcolon simcoloncolon simeq sin sinh sixptsize sl small smallfrown smallint smallsetminus
  smallskip smallsmile smile space spades spadesuit sphericalangle sqcap sqcup sqsubset sqsubseteq sqsupset sqsupseteq
  square star strut sub sube subset subseteq subseteqq subsetneq subsetneqq succ succapprox succcurlyeq succeq
  succnapprox succneqq succnsim succsim sum sup supe supset supseteq supseteqq supsetneq supsetneqq surd swarrow tan
  tanh tau textcopyright textregistered textstyle tg th therefore theta thetasym thickapprox thicksim thickspace
  thinspace times tiny to top triangle triangledown triangleleft trianglelefteq triangleq triangleright trianglerighteq
  tripledash tt twoheadleftarrow twoheadrightarrow uArr uarr ulcorner unlhd unrhd uparrow updownarrow upharpoonleft
  upharpoonright uplus upsilon upuparrows urcorner vDash varDelta varGamma varLambda varOmega varPhi varPi varPsi
  varSigma varTheta varUpsilon varXi varepsilon varinjlim varkappa varliminf varlimsup varnothing varphi varpi
  varprojlim varpropto varrho varsigma varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq vartheta vartriangle
  vartriangleleft vartriangleright varvdots vcentcolon vdash vdots vee veebar vert wedge weierp wp wr xi xspace yen zeta
`
  .trim()
  .split(/\s+/);

/** Commands that can be used alone in text and nowhere else. */
export const textCommands: readonly string[] = `
  AE O OE ae i j o oe ss textasciicircum textasciitilde textbackslash textbar textbardbl textbraceleft textbraceright
  textdagger textdaggerdbl textdegree textdollar textellipsis textemdash textendash textgreater textless
  textquotedblleft textquotedblright textquoteleft textquoteright textsterling textunderscore
`
  .trim()
  .split(/\s+/);

/** Commands that need something after or around them: an argument, a delimiter, a definition. */
export const callingCommands: readonly string[] = `
  Bbb Big Bigg Biggl Biggm Biggr Bigl Bigm Bigr Bra Braket DeclareMathOperator DeclarePairedDelimiter
  DeclarePairedDelimiterX DeclareRobustCommand EuScript H Ket MoveEqLeft Overrightarrow Set TextOrMath above acute angl
  bar bbox bcancel begin bgroup big bigg biggl biggm biggr bigl bigm bigr binom blue blueA blueB blueC blueD blueE bm
  bold boldsymbol boxed bra braket breve buildrel c cancel cancelto cases ce cfrac char check clap color colorbox
  cramped dbinom ddddot dddot ddot def dfrac displaylines dot edef egroup emph end ensuremath eqalign eqalignno eufrak
  fbox fcolorbox frac frak futurelet gdef genfrac global goldA goldB goldC goldD goldE grave gray grayA grayB grayC
  grayD grayE grayF grayG grayH grayI green greenA greenB greenC greenD greenE hat hbox hdashline hdotsfor hline
  hphantom href hskip hspace htmlClass htmlData htmlId htmlStyle includegraphics kaBlue kaGreen kern ket left leftroot
  leqalignno let limits llap long makebox maroonA maroonB maroonC maroonD maroonE mathbb mathbbm mathbbmss mathbbmtt
  mathbf mathbin mathbold mathcal mathchoice mathclap mathclose mathds mathfrak mathinner mathit mathllap mathmakebox
  mathnormal mathop mathopen mathord mathpunct mathpzc mathrel mathring mathrlap mathrm mathscr mathsf mathsfit mathtt
  matrix mbox middle mintA mintB mintC mkern mod mskip mspace newcommand newenvironment nicefrac nolimits numberwithin
  operatorname operatornamewithlimits orange overarc overbrace overbracket overgroup overleftarrow overleftharpoon
  overleftrightarrow overline overlinesegment overparen overrightarrow overrightharpoon overset overunderset phantom
  phase pink pmatrix pmb pmod pod prescript providecommand pu purple purpleA purpleB purpleC purpleD purpleE r raisebox
  raisetag red redA redB redC redD redE renewcommand renewenvironment require right rlap root rule set sfrac
  shortvdotswithin shoveleft shoveright sideset skew smash smashoperator sout splitdfrac splitfrac sqrt stackrel
  substack tag tbinom tealA tealB tealC tealD tealE text textbf textcircled textcolor textit textmd textnormal textrm
  textsc textsf textsl texttt textup tfrac tilde tmspace u uline underbar underbrace underbracket undergroup
  underleftarrow underleftrightarrow underline underlinesegment underparen underrightarrow underset uproot url
  usepackage utilde v vcenter vdotswithin vec verb vphantom vspace widecheck widehat wideparen widetilde xLeftarrow
  xLeftrightarrow xRightarrow xcancel xdef xhookleftarrow xhookrightarrow xleftarrow xleftequilibrium xleftharpoondown
  xleftharpoonup xleftrightarrow xleftrightharpoons xlongequal xlongleftarrow xlongrightarrow xmapsto xrightarrow
  xrightequilibrium xrightharpoondown xrightharpoonup xrightleftarrows xrightleftharpoons xtofrom xtwoheadleftarrow
  xtwoheadrightarrow
`
  .trim()
  .split(/\s+/);

export const katexEnvironments: readonly string[] = `
  Bmatrix Bmatrix* CD Vmatrix Vmatrix* align align* alignat alignat* aligned alignedat array bmatrix bmatrix* cases
  darray dcases drcases equation equation* gather gather* gathered matrix matrix* pmatrix pmatrix* rcases smallmatrix
  split subarray vmatrix vmatrix*
`
  .trim()
  .split(/\s+/);
