using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>The files for one room's Mosquitto, run by Mosquitto; only places and the port are other ones.</summary>
[TestClass]
public sealed class RoomTests
{
    private const string Folder = "hardware/bench/engines/mosquitto/";
    private static readonly string[] Users = ["gateway", "telegraf", "homeassistant", "operator"];

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Everybody_may_what_the_page_says_and_no_more()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using Mosquitto broker = Start(folder);
        using var telegraf = new Subscriber(broker.Port, "$share/telegraf/+/chamber/+/reading", "%p", "-u", "telegraf", "-P", "secret");
        using var person = new Subscriber(broker.Port, "lab/#", "%p", "-u", "operator", "-P", "secret");
        string file = GatewayAt.File(broker.Port, 1, "[commands]\nallow = [\"abort\"]\n")
            .Replace("[broker]\n", "[broker]\nuser = \"gateway\"\npasswordEnvironment = \"ANY\"\n");
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, file);
        telegraf.Await("lab/chamber/c1/reading");
        Command(broker, "telegraf", "from-telegraf"); // Mosquitto drops it and says nothing
        Command(broker, "homeassistant", "from-home");
        Command(broker, "operator", "from-operator");
        person.Await("c1/answer", "\"id\":\"from-operator\"");
        Assert.IsFalse(person.Lines.Any(line => line.Contains("from-telegraf") || line.Contains("from-home")));
    }

    private static Mosquitto Start(BenchFolder folder)
    {
        int port = Mosquitto.FreePort();
        Directory.CreateDirectory(folder.PathOf("data"));
        File.Copy(SourceTree.FullPath(Folder + "acl"), folder.PathOf("acl"));
        foreach (string user in Users)
        {
            string[] made = File.Exists(folder.PathOf("passwords")) ? [] : ["-c"];
            using Process passwords = Process.Start(
                "/usr/bin/mosquitto_passwd", [.. made, "-b", folder.PathOf("passwords"), user, "secret"]);
            passwords.WaitForExit();
        }

        string text = SourceTree.Read(Folder + "room.conf").Replace("listener 1883", $"listener {port} 127.0.0.1")
            .Replace("/mosquitto/config/", folder.Root + "/").Replace("/mosquitto/data/", folder.PathOf("data") + "/");
        Assert.DoesNotContain("/mosquitto/", text);
        return new Mosquitto(port, folder.Write("room.conf", text + "user root\n"));
    }

    private static void Command(Mosquitto broker, string user, string id) => broker.Publish(
        "-u", user, "-P", "secret", "-t", "lab/chamber/c1/command", "-q", "1",
        "-m", $"{{\"id\":\"{id}\",\"word\":\"abort\",\"who\":\"{user}\"}}");
}
