using System.Diagnostics;
using System.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class CompletionTests
{
    [TestMethod]
    [DataRow("", "run")]
    [DataRow("ru", "run")]
    [DataRow("run --o", "--out")]
    [DataRow("run exa", "example-2")]
    [DataRow("check ", "comparative")]
    [DataRow("commission --k", "--keep")]
    [DataRow("help com", "commission")]
    [DataRow("completion z", "zsh")]
    [DataRow("camp", "campaign")]
    [DataRow("campaign --sett", "--settings")]
    public void The_program_suggests_what_can_be_typed(string line, string word)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run($"[suggest:{line.Length}]", line), folder.Error);
        CollectionAssert.Contains(folder.Output.ReplaceLineEndings("\n").Split('\n'), word);
    }

    [TestMethod]
    [DataRow("bash", "complete -o default -F _chamber_complete chamber")]
    [DataRow("zsh", "#compdef chamber")]
    [DataRow("fish", "complete -c chamber")]
    [DataRow("pwsh", "Register-ArgumentCompleter -Native -CommandName chamber")]
    public void Every_shell_has_its_script(string shell, string line)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.Good, folder.Run("completion", shell));
        StringAssert.Contains(folder.Output, line);
        StringAssert.Contains(folder.Output, "[suggest:");
        Assert.DoesNotContain('\r', folder.Output);
    }

    /// <summary>The script in a real bash, as the tabulator key calls it.</summary>
    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void Bash_completes_a_recipe()
    {
        using var folder = new BenchFolder();
        folder.Run("completion", "bash");
        folder.Write("script", folder.Output);
        string dll = typeof(Program).Assembly.Location;
        string bash = $"chamber() {{ dotnet '{dll}' \"$@\"; }}; . {folder.PathOf("script")}; COMP_LINE='chamber run exa'; COMP_POINT=15; "
            + "COMP_WORDS=(chamber run exa); COMP_CWORD=2; _chamber_complete; printf '%s\\n' \"${COMPREPLY[@]}\"";
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, ArgumentList = { "-c", bash } };
        using Process process = Process.Start(start)!;
        string[] words = process.StandardOutput.ReadToEnd().Split('\n').Where(w => w.Length > 0).ToArray();
        process.WaitForExit();
        CollectionAssert.AreEquivalent(new[] { "example-1", "example-2", "example-3" }, words);
    }
}
