"""Finds the mutants of a C++ source as clang-format writes it, and renders a source that holds all of them."""
import bisect
import re

TOKEN = re.compile(r'''
    (?P<comment>//[^\n]*|/\*.*?\*/) | (?P<directive>^[ ]*\#[^\n]*) | (?P<raw>R"(?P<mark>\w*)\(.*?\)(?P=mark)") |
    (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*') |
    (?P<number>\d[\w'.]*) | (?P<name>[A-Za-z_]\w*) |
    (?P<sign><=>|<<=|>>=|\.\.\.|->\*|::|->|\+\+|--|<<|>=|<=|==|!=|&&|\|\||[-+*/%&|^]=|[^\s\w])''',
                   re.VERBOSE | re.DOTALL | re.MULTILINE)
STRENGTH = {"*": 10, "/": 10, "%": 10, "+": 9, "-": 9, "<<": 8, ">>": 8, "<": 7, ">": 7, "<=": 7, ">=": 7, "==": 6,
            "!=": 6, "&": 5, "^": 4, "|": 3, "&&": 2, "||": 1}
OTHERS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",),
          "+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",), "%": ("/",), "&": ("|",), "|": ("&",), "^": ("&",),
          "<<": (">>",), ">>": ("<<",), "&&": ("||",), "||": ("&&",)}
ASSIGNING = {"+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "|=": "&=", "&=": "|=", "^=": "&=", "<<=": ">>=",
             ">>=": "<<="}
ENDS = {",", ";", "?", ":", "=", "return", "case", "else", "do", "co_return", "...", "{", "}"} | set(ASSIGNING)
OPENING, CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}, {")", "]", "}", ">"}
NUMBERS = re.compile(r"\b(int|long|long long|unsigned|float|double|std::size_t|Span|Milliseconds)\s+[\w:]+$")
NO_CALL = {"return", "break", "continue", "case", "default", "using", "static", "static_assert", "const", "constexpr",
           "auto", "struct", "if", "for", "while", "do", "switch", "else", "public", "private", "goto", "typedef"}


class Token:
    def __init__(self, kind, text, start, end):
        self.kind, self.text, self.start, self.end = kind, text, start, end
        self.pair = self.inside = None  # the index of the other bracket, and of the bracket around
        self.binary = False


class Mutant:
    def __init__(self, source, start, end, before, after, line, rendered=None):
        self.source, self.start, self.end, self.line = source, start, end, line
        self.before, self.after = before, after
        self.rendered = rendered  # how a statement is replaced; an expression is put into ?:
        self.number = None

    def change(self):
        return f"{self.before} -> {self.after}"


class Source:
    def __init__(self, name, text):
        self.name, self.text, self.mutants = name, text, []
        self.lines = [0] + [m.end() for m in re.finditer("\n", text)]
        self.read()
        self.find()

    def line_of(self, at):
        return bisect.bisect_right(self.lines, at)

    def line_text(self, line):
        return self.text.splitlines()[line - 1].strip()

    def read(self):
        self.tokens = []
        for m in TOKEN.finditer(self.text):
            if m.lastgroup not in ("comment", "directive"):
                kind = "string" if m.lastgroup == "mark" else m.lastgroup
                self.tokens.append(Token(kind, m.group(), m.start(), m.end()))
        # '>>' is one sign only where it stands alone; a '<' that stands alone compares, any other opens.
        self.stack = stack = []
        for i, token in enumerate(self.tokens):
            spaced = self.text[token.start - 1].isspace() and self.text[token.end:token.end + 1].isspace()
            token.binary = spaced and token.text in STRENGTH
            if token.binary and token.text == ">" and self.text[token.start - 1] == ">":
                token.binary = False
            token.inside = stack[-1] if stack else None
            if token.kind != "sign" or token.binary:
                continue
            if token.text in OPENING:
                stack.append(i)
            elif token.text in CLOSING:
                while stack and OPENING[self.tokens[stack[-1]].text] != token.text:
                    if token.text == ">" or self.tokens[stack[-1]].text != "<":
                        break
                    stack.pop()
                if stack and OPENING[self.tokens[stack[-1]].text] == token.text:
                    opened = stack.pop()
                    token.pair, self.tokens[opened].pair = opened, i
                    token.inside = stack[-1] if stack else None
        self.join_shifts()

    def join_shifts(self):
        """x >> 4: the two signs of one shift, which templates keep apart."""
        for a, b in zip(self.tokens, self.tokens[1:]):
            if a.text == b.text == ">" and a.end == b.start and a.pair is None and b.pair is None:
                a.text, a.end, b.kind, b.text, b.binary = ">>", b.end, "nothing", "", False
                a.binary = self.text[a.start - 1].isspace() and self.text[a.end].isspace()

    def flat(self, start, end):
        """The text from `start` to `end` on one line, without comments."""
        inner = [t for t in self.tokens if start <= t.start and t.end <= end and t.kind != "nothing"]
        out, last = "", start
        for t in inner:
            gap = self.text[last:t.start]
            out += (" " if gap.strip() or "\n" in gap else gap) + t.text
            last = t.end
        return re.sub(r" +", " ", out).strip()

    def left(self, at, strength):
        """The index of the first token of the left operand of the operator at `at`."""
        i = at - 1
        while i >= 0:
            t = self.tokens[i]
            opener = self.tokens[t.pair - 1] if t.pair is not None and t.pair < i else None
            if t.text == "}" and opener and opener.kind != "name":
                break
            if t.text == ")" and opener and opener.text in ("if", "for", "while", "switch"):
                break
            if t.pair is not None and t.pair < i:
                i = t.pair - 1
                continue
            if (t.pair is not None and t.pair > i) or t.text in ENDS or (t.binary and STRENGTH[t.text] < strength):
                break
            i -= 1
        return i + 1

    def right(self, at, strength):
        """The index behind the last token of the right operand."""
        i = at + 1
        while i < len(self.tokens):
            t = self.tokens[i]
            if t.text == "{" and t.pair is not None and (i == at + 1 or self.tokens[i - 1].text in ("]", ")")):
                if i == at + 1:
                    break
            elif t.pair is None and t.text in ENDS:
                break
            if t.pair is not None and t.pair > i:
                i = t.pair + 1
                continue
            if (t.pair is not None and t.pair < i) or (t.binary and STRENGTH[t.text] <= strength):
                break
            i += 1
        return i

    def add(self, first, last, after, rendered=None, before=None):
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        before = before or self.flat(start, end)
        self.mutants.append(Mutant(self, start, end, before, after, self.line_of(start), rendered))

    def find(self):
        skipped = 0
        for i, t in enumerate(self.tokens):
            if t.text == "static_assert":
                skipped = self.tokens[i + 1].pair
            if i < skipped or t.kind == "nothing":
                continue
            if t.binary and i > 0 and self.tokens[i - 1].text not in ENDS:
                self.find_operator(i)
            elif t.text in ("!", "++", "--"):
                self.find_unary(i)
            elif t.kind == "number" or t.text in ("true", "false"):
                self.find_constant(i)
            elif t.text in ("if", "while") or t.text == "?":
                self.find_condition(i)
            elif t.text == "return":
                self.find_return(i)
            if t.text in ASSIGNING and self.text[t.start - 1] == " ":
                end = self.right(i, 0)
                first = self.left(i, 0)
                self.add(first, end, f"{self.span(first, i)} {ASSIGNING[t.text]} {self.span(i + 1, end)}")
            self.find_statement(i)

    def span(self, first, last):
        return self.flat(self.tokens[first].start, self.tokens[last - 1].end) if last > first else ""

    def find_operator(self, i):
        t = self.tokens[i]
        first, last = self.left(i, STRENGTH[t.text]), self.right(i, STRENGTH[t.text])
        if first == i or last == i + 1:
            return
        a, b = self.span(first, i), self.span(i + 1, last)
        for other in OTHERS[t.text]:
            # The other operator may bind less or more than its neighbours.
            left = f"({a})" if any(x.binary for x in self.tokens[first:i]) else a
            right = f"({b})" if any(x.binary for x in self.tokens[i + 1:last]) else b
            self.add(first, last, f"{left} {other} {right}")
        if t.text in ("&&", "||"):
            self.add(first, last, f"({a})")
            self.add(first, last, f"({b})")

    def find_unary(self, i):
        t = self.tokens[i]
        if t.text == "!":
            self.add(i, self.right(i, 11), "bool(" + self.span(i + 1, self.right(i, 11)) + ")")
            return
        other = "--" if t.text == "++" else "++"
        before, after = self.tokens[i - 1], self.tokens[i + 1]
        if after.kind == "name" or after.text == "(":
            last = self.right(i, 11)
            self.add(i, last, other + self.span(i + 1, last))
        elif before.kind == "name" or before.text in (")", "]"):
            self.add(i - 1, i + 1, before.text + other) if before.kind == "name" else None

    def find_constant(self, i):
        t = self.tokens[i]
        if t.kind == "number" and i and self.tokens[i - 1].text in ("case",):
            return
        if t.kind != "number":
            self.add(i, i + 1, "false" if t.text == "true" else "true")
        else:
            self.add(i, i + 1, f"({t.text} + 1)")

    def find_condition(self, i):
        t = self.tokens[i]
        if t.text == "?":
            first, last = self.left(i, 0), i
        else:
            opened = i + 1 if self.tokens[i + 1].text == "(" else i + 2  # if constexpr
            if self.tokens[opened].text != "(" or opened > i + 1:
                return
            first, last = opened + 1, self.tokens[opened].pair
            for j in range(first, last):
                if self.tokens[j].text == ";" and self.tokens[j].inside == opened:
                    first = j + 1
            if any(x.text == "=" and x.inside == opened for x in self.tokens[first:last]):
                return
        if first >= last:
            return
        for forced in ("true", "false"):
            self.add(first, last, forced, before=self.span(first, last))

    def function_of(self, i):
        """What stands before the parameters of the function or lambda around token `i`."""
        at = self.tokens[i].inside
        while at is not None:
            if self.tokens[at].text == "{":
                j = at - 1
                while j > 0 and self.tokens[j].text in ("const", "noexcept", "override", "mutable"):
                    j -= 1
                if self.tokens[j].text == ")" and self.tokens[j].pair:
                    opened = self.tokens[j].pair
                    if self.tokens[opened - 1].text not in ("if", "for", "while", "switch"):
                        return self.text[self.lines[self.line_of(self.tokens[opened - 1].start) - 1]:
                                         self.tokens[opened].start]
                elif self.tokens[j].text == "]":
                    return ""
            at = self.tokens[at].inside
        return ""

    def find_return(self, i):
        last = self.right(i, 0)
        if last == i + 1 or self.tokens[i + 1].text == "{" or self.tokens[last].text != ";":
            return
        head, value = self.function_of(i), self.span(i + 1, last)
        words = self.tokens[i + 1:last]
        compares = [w for w in words if w.binary]
        if len(compares) == 1 and compares[0].text in ("==", "!=", "<", ">", "<=", ">="):
            return  # turned round already
        if re.search(r"\bbool\s+[\w:]+$", head) and value not in ("true", "false"):
            self.add(i + 1, last, f"!({value})")
        elif NUMBERS.search(head) and not (len(words) == 1 and words[0].kind == "number"):
            more = f"decltype({value})(({value}) + decltype({value})(1))"
            self.add(i + 1, last, f"({value}) + 1", rendered=("value", more))
        elif re.search(r"\bvoid\s+[\w:]+$", head):
            self.add(i, last, "return", rendered=("statement", "return (void)0;"))
            self.mutants[-1].end = self.tokens[last].end

    def is_label(self, colon):
        """Whether the colon ends `case x:` or `default:`."""
        i = colon
        while i > 0 and self.tokens[i].text not in (";", "{", "}", "?"):
            i -= 1
            if self.tokens[i].text in ("case", "default"):
                return True
        return False

    def find_statement(self, i):
        """A whole statement that may be left out: a call, an assignment, continue."""
        t, before = self.tokens[i], self.tokens[i - 1] if i else None
        if before is None or t.inside is None or self.tokens[t.inside].text != "{":
            return
        head = self.tokens[t.inside - 1].text
        if head not in (")", "const", "else", "override", "mutable", "]", ":", "do"):
            if not (head in ("{", "}", ";")):
                return
        begins = before.text in ("{", "}", ";", "else") or (before.text == ":" and self.is_label(i - 1))
        if t.kind != "name" and t.text not in ("++", "--", "*", "("):
            return
        if before.text == ")" and before.pair:
            begins = self.tokens[before.pair - 1].text in ("if", "for", "while")
        if not begins or (t.text in NO_CALL and t.text != "continue") or t.text in ("{", "}", ";"):
            return
        last = i
        while last < len(self.tokens) and not (self.tokens[last].text == ";" and self.tokens[last].inside == t.inside):
            if self.tokens[last].text == "}" and self.tokens[last].inside == self.tokens[t.inside].inside:
                return
            last += 1
        words = self.tokens[i:last]
        # A declaration has two names beside each other, or a type with its brackets and then a name.
        for a, b in zip(words, words[1:]):
            if a.inside == b.inside == t.inside and b.kind == "name" and (a.kind == "name" or a.text in (">", "&", "*")):
                if not a.binary:
                    return
        self.add(i, last, "nothing", rendered=("statement", ""))
        self.mutants[-1].end = self.tokens[last].end


def render(source, mutants, only=None):
    """The text of `source` with `mutants` (whose ranges lie inside each other or apart) chosen when it runs, or with
    `only` one of them for good."""
    if only is not None:
        return source.text[:only.start] + replacement(only) + keep_lines(source, only) + source.text[only.end:]
    ordered = sorted(mutants, key=lambda m: (m.start, -m.end))

    def part(start, end, inner):
        out, at, k = "", start, 0
        while k < len(inner):
            m = inner[k]
            same = [x for x in inner[k:] if (x.start, x.end) == (m.start, m.end)]
            below = [x for x in inner[k:] if m.start <= x.start and x.end <= m.end and x not in same]
            k += len(same) + len(below)
            text = part(m.start, m.end, below)
            values = [x for x in same if not x.rendered or x.rendered[0] == "value"]
            if values:
                text = f"({text})"
                for x in values:
                    text = f"(mutant_is({x.number}) ? ({replacement(x)}) : {text})"
            for x in (x for x in same if x not in values):
                text = f"{{ if (mutant_is({x.number})) {{ {x.rendered[1]} }} else {{ {text} }} }}"
            out += source.text[at:m.start] + text
            at = m.end
        return out + source.text[at:end]

    return part(0, len(source.text), ordered)


def replacement(mutant):
    if mutant.rendered and mutant.rendered[0] == "statement":
        return "{ " + mutant.rendered[1] + " }"
    return mutant.rendered[1] if mutant.rendered else mutant.after


def keep_lines(source, mutant):
    return "\n" * source.text[mutant.start:mutant.end].count("\n")


def apart(mutants):
    """Those that can stand in one text; the others cross one of them."""
    taken, crossing = [], []
    for m in sorted(mutants, key=lambda m: (m.start, -m.end)):
        clash = any(x.start < m.start < x.end < m.end for x in taken)
        (crossing if clash else taken).append(m)
    return taken, crossing
