using System.CommandLine;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>chamber help: what --help says, for those who type it as a word.</summary>
public static class HelpCommand
{
    /// <summary>The command; <paramref name="root"/> is the whole program's.</summary>
    public static Command Make(RootCommand root)
    {
        var word = new Argument<string?>("COMMAND")
        {
            HelpName = "COMMAND",
            Description = "The command to explain. None: all of them, one line each.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        word.CompletionSources.Add(_ => root.Subcommands.Select(c => new System.CommandLine.Completions.CompletionItem(c.Name)));
        var command = new Command("help", "Explain a command and its options.") { word };
        command.SetAction(parsed => Help(root, parsed.GetValue(word), parsed.InvocationConfiguration));
        return command;
    }

    private static int Help(RootCommand root, string? word, InvocationConfiguration console)
    {
        if (word != null && root.Subcommands.All(c => c.Name != word))
        {
            console.Error.WriteLine("chamber: " + WrongWords.UnknownCommand(word, root));
            return ExitCode.BadInput;
        }

        string[] line = word == null ? ["--help"] : [word, "--help"];
        return root.Parse(line).Invoke(console);
    }
}
