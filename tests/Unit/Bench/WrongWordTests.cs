using System;
using System.Linq;
using ChamberFirmware.Bench;

namespace ChamberFirmware.Tests.Unit.Bench;

[TestClass]
public sealed class WrongWordTests
{
    private static readonly string[] WordsOfLibraries =
    [
        "Required argument", "Unrecognized", "Cannot parse", "expects a single", "Response file", "Exception", "Unexpected token",
        "System.",
    ];

    [TestMethod]
    [DataRow("Unknown command 'chekc'. Did you mean check?", "chekc", "x")]
    [DataRow("Unknown command 'frob'. Commands are run,", "frob")]
    [DataRow("'example-2' is a recipe: to cast it, type chamber run example-2.", "example-2")]
    [DataRow("Unknown option '--sed'. Did you mean --seed?", "run", "--sed", "3")]
    [DataRow("Unknown option '--sprad'. Did you mean --spread?", "commission", "--sprad", "3")]
    [DataRow("Unknown option '--hlep'. Did you mean --help?", "--hlep")]
    [DataRow("Unknown option '--unverifed'. Did you mean --unverified?", "check", "example-1", "--unverifed")]
    [DataRow("--out needs a value: --out DIR.", "run", "--out")]
    [DataRow("--out is given 2 times: give it once.", "run", "--out", "a", "--out", "b")]
    [DataRow("check needs a RECIPE: chamber check RECIPE.", "check")]
    [DataRow("'maybe' is not expected after commission", "commission", "--built", "maybe")]
    [DataRow("--seed = 'a' is not a seed", "demo", "--seed", "a")]
    [DataRow("--seed = '-1' is not a seed", "commission", "--seed", "-1")]
    [DataRow("--spread = 'wide' is out of range: it must be a number between 0 and 40 percent.", "commission", "--spread", "wide")]
    [DataRow("Unknown recipe '@x'", "run", "@x")]
    [DataRow("Unknown recipe 'exampel-2': known are", "run", "exampel-2")]
    [DataRow("Unknown shell 'bsah'. Did you mean bash?", "completion", "bsah")]
    [DataRow("Unknown command 'rnu'. Did you mean run?", "help", "rnu")]
    [DataRow("A campaign needs one of: the path of a .toml file, --csv TABLE, --resume N.", "campaign")]
    [DataRow("--resume = 'three' is not a whole number.", "campaign", "--resume", "three")]
    [DataRow("--door = 'wide' is no time", "campaign", "--csv", "x", "--door", "wide")]
    [DataRow("--most = 'all' is no number of runs", "runs", "--most", "all")]
    [DataRow("NUMBER = 'all' is not a whole number.", "runs", "all")]
    [DataRow("Unknown option '--opertor'. Did you mean --operator?", "run", "--opertor", "Ada")]
    [DataRow("nothing is no trace that can be replayed", "replay", "nothing")]
    public void A_wrong_word_is_answered_with_a_sentence_of_ours(string sentence, params string[] args)
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(ExitCode.BadInput, folder.Run(args), folder.Output);
        StringAssert.StartsWith(folder.Error, "chamber: " + sentence);
        Assert.HasCount(1, folder.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), folder.Error);
        Assert.IsEmpty(WordsOfLibraries.Where(folder.Error.Contains).ToArray(), folder.Error);
    }

    [TestMethod]
    [DataRow("exampel-1", "example-1")]
    [DataRow("EXAMPLE-2", "example-2")]
    [DataRow("exapmle-3", "example-3")]
    [DataRow("comp", "comparative")]
    [DataRow("exam", "")]
    [DataRow("membrane", "")]
    [DataRow("x", "")]
    [DataRow("", "")]
    public void The_nearest_word_is_found_and_none_where_none_is_near(string given, string meant) =>
        Assert.AreEqual(meant, DidYouMean.Nearest(given, ["example-1", "example-2", "example-3", "comparative"]));

    [TestMethod]
    public void Help_says_what_the_option_help_says()
    {
        using var folder = new BenchFolder();
        foreach (string command in new[] { "run", "check", "commission", "replay", "completion" })
        {
            Assert.AreEqual(ExitCode.Good, folder.Run(command, "--help"));
            string help = folder.Output;
            Assert.AreEqual(ExitCode.Good, folder.Run("help", command));
            Assert.AreEqual(help, folder.Output);
            StringAssert.Contains(help, $" {command} ");
        }

        folder.Run("--help");
        string all = folder.Output;
        Assert.AreEqual(ExitCode.Good, folder.Run("help"));
        Assert.AreEqual(all, folder.Output);
    }
}
