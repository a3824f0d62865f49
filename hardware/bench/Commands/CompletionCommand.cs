using System.CommandLine;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>chamber completion: a script that lets a shell complete commands, options and recipes with the tabulator key.</summary>
public static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The command with its argument, the shell.</summary>
    public static Command Make()
    {
        string shells = string.Join(", ", Shells);
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = $"One of {shells}." };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(result =>
        {
            string word = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (word.Length > 0 && !Shells.Contains(word))
            {
                result.AddError($"Unknown shell '{word}'.{DidYouMean.Question(word, Shells)} Scripts are there for {shells}.");
            }
        });
        var command = new Command("completion", "Print a script that completes commands, options and recipes in your shell.") { shell };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(Script(parsed.GetValue(shell)!));
            return ExitCode.Good;
        });
        return command;
    }

    // The scripts ask the program: chamber "[suggest:COLUMN]" LINE.
    private static string Script(string shell)
    {
        using Stream script = typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion." + shell)!;
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
