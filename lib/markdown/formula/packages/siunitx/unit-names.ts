/** Prefixes of the SI with their symbols (SI Brochure, 9th edition, table 7), and the binary ones (IEC 80000-13). */
export const prefixes = table(`
  quecto q ronto r yocto y zepto z atto a femto f pico p nano n micro \\mu milli m centi c deci d deca da deka da hecto h kilo k
  mega M giga G tera T peta P exa E zetta Z yotta Y ronna R quetta Q kibi Ki mebi Mi gibi Gi tebi Ti pebi Pi exbi Ei zebi Zi yobi Yi
`);

/** Units of siunitx 3 with their symbols as TeX within \mathrm (siunitx 3, tables 1 to 5), and those of version 2. */
export const units = table(`
  ampere A candela cd kelvin K kilogram kg metre m meter m mole mol second s becquerel Bq degreeCelsius {}^{\\circ}C celsius {}^{\\circ}C
  coulomb C farad F gray Gy hertz Hz henry H joule J lumen lm katal kat lux lx newton N ohm \\Omega pascal Pa radian rad siemens S
  sievert Sv steradian sr tesla T volt V watt W weber Wb astronomicalunit au bel B dalton Da day d decibel dB degree {}^{\\circ}
  electronvolt eV hectare ha hour h litre L liter L arcminute {}^{\\prime} minute min arcsecond {}^{\\prime\\prime} neper Np tonne t
  gram g percent \\% bit bit byte B angstrom \\text{\\AA} arcmin {}^{\\prime} arcsec {}^{\\prime\\prime} bar bar barn b knot kn
  mmHg mmHg nauticalmile M atomicmassunit u bohr a_{0} clight c_{0} electronmass m_{e} elementarycharge e hartree E_{h}
  planckbar \\hbar gon gon are a pixel px
`);

/** Abbreviations of siunitx, by the command: prefix and unit run together. */
export const abbreviations = table(`
  fg fg pg pg ng ng ug \\mu{}g mg mg g g kg kg amu u pm pm nm nm um \\mu{}m mm mm cm cm dm dm m m km km as as fs fs ps ps ns ns
  us \\mu{}s ms ms s s fmol fmol pmol pmol nmol nmol umol \\mu{}mol mmol mmol mol mol kmol kmol pA pA nA nA uA \\mu{}A mA mA A A kA kA
  ul \\mu{}l ml ml l l hl hl uL \\mu{}L mL mL L L hL hL mHz mHz Hz Hz kHz kHz MHz MHz GHz GHz THz THz mN mN N N kN kN MN MN
  Pa Pa kPa kPa MPa MPa GPa GPa mohm m\\Omega kohm k\\Omega Mohm M\\Omega pV pV nV nV uV \\mu{}V mV mV V V kV kV
  W W nW nW uW \\mu{}W mW mW kW kW MW MW GW GW J J uJ \\mu{}J mJ mJ kJ kJ eV eV meV meV keV keV MeV MeV GeV GeV TeV TeV kWh kW\\,h
  F F fF fF pF pF nF nF uF \\mu{}F mF mF H H fH fH pH pH nH nH uH \\mu{}H mH mH C C nC nC uC \\mu{}C mC mC K K mK mK dB dB
  kibi Ki T T mT mT uT \\mu{}T kcal kcal min min h h
`);

function table(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < words.length; index += 2) pairs.push([`\\${words[index]}`, words[index + 1] ?? '']);
  return new Map(pairs);
}
