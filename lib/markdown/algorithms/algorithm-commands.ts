/** What a command of algpseudocode or algorithmic does to the lines of an algorithm. */
export interface AlgorithmCommand {
  kind: 'line' | 'open' | 'middle' | 'close' | 'inline' | 'comment';
  /** Words in bold before the content, and after the argument. */
  before: string;
  after: string;
  arguments: 0 | 1 | 2;
  /** The block that it opens or closes; for `middle` the one that it is part of. */
  block: string;
  /** Such a line has a number if lines are numbered. */
  isNumbered: boolean;
}

/** `Name NAME kind arguments block numbered | before | after`; a hyphen stands for a name that does not exist. */
const table = `
  State STATE line 0 - yes ||
  Statex - line 0 - no ||
  Require REQUIRE line 0 - no | Require: |
  Ensure ENSURE line 0 - no | Ensure: |
  Input INPUTS line 0 - no | Input: |
  Output OUTPUTS line 0 - no | Output: |
  - PRINT line 0 - yes | print |
  - RETURN line 0 - yes | return |
  If IF open 1 if yes | if | then
  ElsIf ELSIF middle 1 if yes | else if | then
  Else ELSE middle 0 if yes | else |
  EndIf ENDIF close 0 if yes | end if |
  For FOR open 1 for yes | for | do
  ForAll FORALL open 1 for yes | for all | do
  EndFor ENDFOR close 0 for yes | end for |
  While WHILE open 1 while yes | while | do
  EndWhile ENDWHILE close 0 while yes | end while |
  Loop LOOP open 0 loop yes | loop |
  EndLoop ENDLOOP close 0 loop yes | end loop |
  Repeat REPEAT open 0 repeat yes | repeat |
  Until UNTIL close 1 repeat yes | until |
  Function - open 2 function yes | function |
  EndFunction - close 0 function yes | end function |
  Procedure - open 2 procedure yes | procedure |
  EndProcedure - close 0 procedure yes | end procedure |
  Return - inline 0 - yes | return |
  True TRUE inline 0 - yes | true |
  False FALSE inline 0 - yes | false |
  And AND inline 0 - yes | and |
  Or OR inline 0 - yes | or |
  Not NOT inline 0 - yes | not |
  - XOR inline 0 - yes | xor |
  To TO inline 0 - yes | to |
  Comment COMMENT comment 1 - yes ||
`;

/**
 * The commands by name without backslash: those of algpseudocode (algorithmicx 1.2) and, in capitals, of algorithmic (algorithms 0.1,
 * section 3).
 */
export const algorithmCommands: ReadonlyMap<string, AlgorithmCommand> = makeCommands();

function makeCommands(): Map<string, AlgorithmCommand> {
  const commands = new Map<string, AlgorithmCommand>();
  for (const line of table.trim().split('\n')) {
    const [head = '', before = '', after = ''] = line.split('|').map((part) => part.trim());
    const [name = '', capitals = '', kind, count, block = '', numbered] = head.split(/\s+/);
    const command: AlgorithmCommand = {
      kind: kind as AlgorithmCommand['kind'],
      before,
      after,
      arguments: Number(count) as AlgorithmCommand['arguments'],
      block,
      isNumbered: numbered === 'yes',
    };
    for (const known of [name, capitals]) if (known !== '-') commands.set(known, command);
  }
  return commands;
}
