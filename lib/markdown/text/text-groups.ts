/**
 * Follows the groups of text in a formula, such as `\text{..}` and `\mbox{..}`, character by character: a dollar in one begins or ends
 * mathematics within the text (TeXbook, chapter 18) and does not end the formula around it.
 */
export class TextGroups {
  #name = '';
  #depth = 0;
  #isInMath = false;
  #length = 0;

  /** Whether the next character is in such a group. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  /** Reads the next character. Returns false if it is a dollar that ends the formula, or the group is not closed as it should be. */
  read(character: string, isEscaped: boolean): boolean {
    if (this.#depth > 0) return this.#readInside(character, isEscaped);
    if (character === '$') return isEscaped;
    if (character === '\\') this.#name = '\\';
    else if (this.#name !== '') this.#readName(character);
    return true;
  }

  #readName(character: string): void {
    if (character === '{' && textCommand.test(this.#name)) {
      this.#depth = 1;
      this.#length = 0;
    }
    if (letter.test(character) && this.#name.length < maxNameLength) this.#name += character;
    else if (character !== ' ') this.#name = '';
  }

  #readInside(character: string, isEscaped: boolean): boolean {
    if (this.#isInMath) this.#length += 1;
    if (this.#length > maxMathLength) return false;
    if (isEscaped) return true;
    if (character === '$') this.#isInMath = !this.#isInMath;
    else if (character === '{') this.#depth += 1;
    else if (character === '}') {
      this.#depth -= 1;
      if (this.#depth === 0) {
        this.#name = '';
        return !this.#isInMath;
      }
    }
    return true;
  }
}

/** Maximum number of characters of mathematics in one text: a dollar without a partner is found without reading a whole paragraph. */
const maxMathLength = 300;
const maxNameLength = 20;
const letter = /[A-Za-z]/;
const textCommand = /^\\(?:text(?:rm|bf|it|sl|sf|tt|sc|up|md|normal)?|mbox|hbox|fbox|intertext|shortintertext)$/;
