using System.Collections.Generic;
using System.Linq;
using System.Net;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>A gateway's file, and what is wrong with one.</summary>
[TestClass]
public sealed class GatewayFileTests
{
    private const string Good = "site = \"lab\"\n[[chamber]]\nid = \"c1\"\nline = \"twin\"\n";

    [TestMethod]
    public void A_short_file_listens_on_loopback_alone_and_commands_nothing()
    {
        GatewayConfig config = Read(Good, out _)!;
        Assert.AreEqual(new IPEndPoint(IPAddress.Loopback, GatewayFile.UsualHttpPort), config.Listen);
        Assert.AreEqual("127.0.0.1", config.Broker.Host);
        Assert.IsEmpty(config.Commands);
        Assert.IsFalse(config.Publish.IsSparkplug);
        Assert.AreEqual("", config.Publish.HomeAssistant);
    }

    [TestMethod]
    [DataRow("sit = \"lab\"\n", "1:1: Unknown key 'sit'. Did you mean site?")]
    [DataRow("site = \"a/b\"\n", "1:1: site = \"a/b\": give letters, digits")]
    [DataRow("site = \"lab\"\n[brokr]\n", "2:1: Unknown section [brokr]. Did you mean [broker]?")]
    [DataRow("site = \"lab\"\n[broker]\nport = 99999\n", "3:1: port = 99999: give a number from 1 to 65535.")]
    [DataRow("site = \"lab\"\n[broker]\npassword = \"x\"\n", "3:1: A password does not stand in this file")]
    [DataRow("site = \"lab\"\n[broker]\npasswordEnvironment = \"NONE\"\n", "3:1: The environment has no variable NONE")]
    [DataRow("site = \"lab\"\n[broker]\ntls = \"yes\"\n", "3:1: tls = \"yes\": give true or false, without quotes.")]
    [DataRow("site = \"lab\"\n[broker]\ncaFile = \"no.pem\"\n", "3:1: caFile = \"no.pem\": there is no such file")]
    [DataRow("site = \"lab\"\n[publish]\nformat = \"xml\"\n", "3:1: format = \"xml\": give \"json\", \"sparkplug\" or \"both\".")]
    [DataRow("site = \"lab\"\n[publish]\nperiodS = 0.1\n", "3:1: periodS = 0.1: give a number from 1 to 60.")]
    [DataRow("site = \"lab\"\n[http]\nlisten = \"9464\"\n", "3:1: listen = \"9464\": give ADDRESS:PORT")]
    [DataRow("site = \"lab\"\n[commands]\nallow = [\"sart\"]\n",
        "3:1: allow has \"sart\": give some of [\"start\", \"cast\", \"coat\", \"end-coat\", \"abort\"]")]
    [DataRow("site = \"lab\"\n[chamber]\nid = \"c1\"\nline = \"twin\"\n", "2:1: [chamber] may be there many times")]
    [DataRow("site = \"lab\"\n[[broker]]\n", "2:1: [[broker]] is there once: write [broker].")]
    [DataRow(Good + "[[chamber]]\nid = \"c1\"\nline = \"twin\"\n", "6:1: id = \"c1\" is another chamber's already")]
    [DataRow(Good + "[[chamber]]\nid = \"c2\"\n", "5:1: line is missing in [chamber]")]
    [DataRow("site = \"lab\"\n[[chamber]]\nid = \"a\"\nline = \"tcp:h\"\n[[chamber]]\nid = \"b\"\nline = \"tcp:h\"\n",
        "7:1: line = \"tcp:h\" is the line of a already")]
    [DataRow("site = lab\n", "1:8: A text stands in double quotes")]
    [DataRow("site = \"lab\"\nsite = \"b\"\n", "2:1: site is already given in line 1: keep one of them.")]
    public void A_mistake_is_told_with_its_place_and_what_to_do(string text, string told)
    {
        Assert.IsNull(Read(text, out IReadOnlyList<string> mistakes));
        Assert.IsTrue(mistakes.Any(m => m.Contains("gateway.toml:" + told)), string.Join('\n', mistakes));
    }

    [TestMethod]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_lines()
    {
        Assert.IsNull(Read("sit = \"lab\"\n[broker]\nport = 0\nusr = \"a\"\n", out IReadOnlyList<string> mistakes));
        Assert.HasCount(4, mistakes, string.Join('\n', mistakes));
        Assert.Contains(":1:1:", mistakes[0]);
        Assert.Contains(":3:1:", mistakes[1]);
        Assert.Contains(":4:1: Unknown key 'usr'. Did you mean user?", mistakes[2]);
        Assert.Contains("There is no chamber", mistakes[3]);
    }

    [TestMethod]
    public void A_password_comes_from_a_file_beside_or_from_the_environment()
    {
        using var folder = new BenchFolder();
        folder.Write("secret", "hunter2\n");
        string path = folder.Write("gateway.toml", Good.Insert(13, "[broker]\nuser = \"g\"\npasswordFile = \"secret\"\n"));
        Assert.AreEqual("hunter2", GatewayFile.Read(path, _ => null, out _)!.Broker.Password);
        path = folder.Write("gateway.toml", Good.Insert(13, "[broker]\nuser = \"g\"\npasswordEnvironment = \"MQTT\"\n"));
        Assert.AreEqual("swordfish", GatewayFile.Read(path, name => name == "MQTT" ? "swordfish" : null, out _)!.Broker.Password);
    }

    [TestMethod]
    public void The_command_checks_a_file_and_starts_nothing()
    {
        using var folder = new BenchFolder();
        Assert.AreEqual(0, folder.Run("gateway", "--config", folder.Write("good.toml", Good), "--check"));
        Assert.Contains("good.toml: good, 1 chambers.", folder.Output);
        Assert.AreEqual(2, folder.Run("gateway", "--config", folder.Write("bad.toml", "site = 1\n")));
        Assert.Contains("bad.toml:1:1: site = 1 is not text: put it in double quotes.", folder.Error);
        Assert.AreEqual(2, folder.Run("gateway", "--config", folder.PathOf("none.toml")));
        Assert.Contains("There is no such file", folder.Error);
    }

    private static GatewayConfig? Read(string text, out IReadOnlyList<string> mistakes)
    {
        using var folder = new BenchFolder();
        return GatewayFile.Read(folder.Write("gateway.toml", text), _ => null, out mistakes);
    }
}
