package workbook.check.compile.help;

import java.util.List;

/** The rules, in the order in which they are asked. */
final class Rules {

    private Rules() {}

    /** For a file that the compiler cannot even read. */
    static List<HelpRule> ofGrammar() {
        return List.of(new ForeignText(), new Grammar(), new Punctuation());
    }

    /** For a file whose grammar is right. */
    static List<HelpRule> ofMeaning(Imports imports) {
        return List.of(
                new UnknownType(imports),
                new DataListeners(),
                new UnknownMember(),
                new UnknownName(imports),
                new WrongArguments(),
                new WrongType(),
                new Lambdas(),
                new Paths(),
                new Declarations(),
                new Overriding());
    }
}
