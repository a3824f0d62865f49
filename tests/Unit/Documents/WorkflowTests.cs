using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The build workflow names files and tools that exist. It runs elsewhere: a slip in it is found a push too late.</summary>
[TestClass]
public sealed partial class WorkflowTests
{
    private const string Workflow = ".github/workflows/build.yml";

    private static readonly string Text = Document.Read(Workflow);

    [TestMethod]
    public void Every_path_of_the_workflow_is_there()
    {
        string[] paths = [.. Path().Matches(Text).Select(match => match.Value).Where(path => !path.Contains("/bin/")).Distinct()];
        Assert.Contains("firmware/sdk", paths);
        Assert.Contains("tests/Device/on-nanoclr.sh", paths);
        foreach (string path in paths)
        {
            string full = SourceTree.FullPath(path);
            Assert.IsTrue(File.Exists(full) || Directory.Exists(full), path);
        }
    }

    [TestMethod]
    public void Every_list_of_packages_is_restored_before_anything_is_built()
    {
        string job = Job("device-build");
        string[] lists = [.. new[] { "firmware", "tests" }.SelectMany(folder => SourceTree.FilesIn(folder, "packages.config"))];
        Assert.Contains("firmware/control/packages.config", lists);
        string before = job[..job.IndexOf("- run: msbuild", System.StringComparison.Ordinal)];
        Assert.IsEmpty(lists.Where(list => !before.Contains($"nuget restore {list} ")).ToArray());
    }

    [TestMethod]
    public void The_workflow_installs_nanoFrameworks_interpreter_and_no_other_tool() =>
        CollectionAssert.AreEqual(
            new[] { "nanoclr", "nanoclr" }, Tool().Matches(Text).Select(match => match.Groups["name"].Value).ToArray());

    /// <summary>An allowed failure hides what it allows: only what is called a preview may have it.</summary>
    [TestMethod]
    public void Only_the_preview_may_fail()
    {
        Assert.AreEqual(1, Regex.Count(Text, "continue-on-error"));
        StringAssert.Contains(Job("sdk-preview"), "continue-on-error: true");
        StringAssert.Contains(Job("sdk-preview"), "os: [ubuntu-latest, macos-latest]");
        StringAssert.Contains(Document.Read("README.md"), "firmware/sdk` is a **preview**");
    }

    [TestMethod]
    public void The_device_tests_run_on_both_systems_from_the_same_build()
    {
        StringAssert.Contains(Job("device-build"), "name: device-tests");
        StringAssert.Contains(Job("device-build"), "name: device-runs");
        StringAssert.Contains(Job("device-build"), "path: tests/Device/bin/${{ env.BUILD }}/*.pe");
        StringAssert.Contains(Job("device-build"), "path: tests/DeviceRuns/bin/${{ env.BUILD }}/*.pe");
        StringAssert.Contains(Job("device-build"), "foreach ($folder in 'Device', 'DeviceRuns')");
        StringAssert.Contains(Job("device-build"), "'Passed:\\s+[1-9]'");
        string linux = Job("device-tests-linux");
        StringAssert.Contains(linux, "needs: device-build");
        StringAssert.Contains(linux, "name: device-tests");
        StringAssert.Contains(linux, "name: device-runs");
        StringAssert.Contains(linux, "bash tests/Device/on-nanoclr.sh device-tests tests/Device\n");
        StringAssert.Contains(linux, "bash tests/Device/on-nanoclr.sh device-runs tests/DeviceRuns\n");
    }

    /// <summary>The script counts attributes: a device test has this one and no rows of data, or the count would be another.</summary>
    [TestMethod]
    public void Every_device_test_is_one_for_the_script_that_counts_them()
    {
        StringAssert.Contains(Document.Read("tests/Device/on-nanoclr.sh"), @"grep -c '\[TestMethod\]'");
        IEnumerable<string> lines =
            SourceTree.DeviceTests.Concat(SourceTree.DeviceRuns).SelectMany(path => SourceTree.Read(path).Split('\n'));
        string[] marked = [.. lines.Where(line => line.Contains("TestMethod") || line.Contains("DataRow"))];
        Assert.IsNotEmpty(marked);
        Assert.IsTrue(marked.All(line => line.Trim() == "[TestMethod]"), string.Join('\n', marked));
    }

    private static string Job(string name)
    {
        Match job = Regex.Match(Text, $@"^  {name}:\n(?<steps>(?:(?:    .*)?\n)+)", RegexOptions.Multiline);
        Assert.IsTrue(job.Success, $"{Workflow} has no job {name}.");
        return job.Groups["steps"].Value;
    }

    [GeneratedRegex(@"(?<![\w./-])(?:firmware|drivers|hardware|tests|global)(?:/[\w./-]+|\.json)")]
    private static partial Regex Path();

    [GeneratedRegex(@"dotnet tool \w+ --global (?<name>[\w.-]+)")]
    private static partial Regex Tool();
}
