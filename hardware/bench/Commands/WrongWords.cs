using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>What is wrong with a command line, each mistake a sentence of ours that says what to type instead.</summary>
internal static class WrongWords
{
    /// <summary>All mistakes; empty: there is none.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        if (parsed.Tokens.Any(t => t.Type == TokenType.Directive))
        {
            return []; // a shell asks what could follow: its line is not finished
        }

        Command command = parsed.CommandResult.Command;
        string[] mistakes =
        [
            .. parsed.Errors.Where(e => !IsSaidBetter(e, parsed)).Select(e => OfError(e, command)),
            .. OfUnmatched(parsed.UnmatchedTokens, command, parsed),
            .. OfArguments(parsed, command),
        ];
        return [.. mistakes.Where(m => m.Length > 0).Distinct()];
    }

    // System.CommandLine's own sentences are replaced by ours; validators and parsers of this program speak for themselves.
    private static string OfError(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } o => $"{o.Option.Name} needs a value: {o.Option.Name} {o.Option.HelpName ?? "VALUE"}.",
        OptionResult o when o.Tokens.Count > o.Option.Arity.MaximumNumberOfValues =>
            $"{o.Option.Name} is given {o.Tokens.Count} times: give it once.",
        ArgumentResult { Tokens.Count: 0 } a => $"{command.Name} needs a {a.Argument.Name}: chamber {command.Name} {a.Argument.Name}.",
        OptionResult o when IsOfType(error) => $"{o.Option.Name} = '{o.Tokens[0].Value}' is not a whole number.",
        ArgumentResult a when IsOfType(error) => $"{a.Argument.Name} = '{a.Tokens[0].Value}' is not a whole number.",
        CommandResult => "", // words that nobody expects: below
        _ => error.Message,
    };

    private static bool IsOfType(ParseError error) => error.Message.StartsWith("Cannot parse");

    // By the option's own validator.
    private static bool IsSaidBetter(ParseError error, ParseResult parsed) =>
        IsOfType(error) && parsed.Errors.Any(e => e.SymbolResult == error.SymbolResult && !IsOfType(e));

    // What follows an unknown option is most likely its value.
    private static IEnumerable<string> OfUnmatched(IReadOnlyList<string> words, Command command, ParseResult parsed)
    {
        string[] options = [.. words.Where(IsOption)];
        return options.Length > 0
            ? options.Select(o => UnknownOption(o, command))
            : words.Take(1).Select(w => command == parsed.RootCommandResult.Command ? UnknownCommand(w, command) : TooMany(w, command));
    }

    // A misspelt option lands among the recipes; behind -- it is meant as a name.
    private static IEnumerable<string> OfArguments(ParseResult parsed, Command command) =>
        parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(IsOption)
                .Select(o => UnknownOption(o, command));

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string UnknownOption(string word, Command command)
    {
        IEnumerable<string> known = command.Options.Select(o => o.Name).Concat(["--help"]);
        string help = command is RootCommand ? "chamber help" : "chamber help " + command.Name;
        string file = command.Arguments.Count > 0 ? $" A file of that name is ./{word}." : "";
        return $"Unknown option '{word}'.{DidYouMean.Question(word, known)} {help} lists the options.{file}";
    }

    /// <summary>No command has that name.</summary>
    public static string UnknownCommand(string word, Command root)
    {
        if (ReferenceRecipes.Names.Contains(word) || word.EndsWith(".toml", System.StringComparison.OrdinalIgnoreCase))
        {
            return $"'{word}' is a recipe: to cast it, type chamber run {word}.";
        }

        string[] known = [.. root.Subcommands.Select(c => c.Name)];
        return $"Unknown command '{word}'.{DidYouMean.Question(word, known)} Commands are {string.Join(", ", known)}.";
    }

    private static string TooMany(string word, Command command) =>
        $"'{word}' is not expected after {command.Name}: chamber help {command.Name} says what is.";
}
