using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Gateway;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>Commands over MQTT, sent by mosquitto_pub.</summary>
[TestClass]
public sealed class CommandTests
{
    private const string Topic = "lab/chamber/c1/command";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_start_is_done_once_and_answered_and_an_abort_ends_it()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "lab/#");
        await using GatewayAt gateway = await GatewayAt.StartAsync(
            folder, GatewayAt.File(broker.Port, 1, "[commands]\nallow = [\"start\", \"abort\"]\n"));
        all.Await("c1/reading", "\"phase\":\"Idle\"");

        Send(broker, """{"id":"1","word":"start","recipe":"example-2","exposureS":4,"who":"Ada"}""");
        Assert.IsTrue(Answer(all, "\"id\":\"1\"").GetProperty("done").GetBoolean());
        all.Await("c1/state", "\"phase\":\"Conditioning\"");
        Send(broker, """{"id":"1","word":"abort","who":"Ada"}"""); // the same id does nothing, whatever it says
        Assert.IsTrue(Answer(all, "\"repeated\":true").GetProperty("done").GetBoolean());
        Send(broker, """{"id":"2","word":"cast","who":"Ada"}""");
        Assert.Contains("cast is not allowed here", Answer(all, "\"id\":\"2\"").GetProperty("sentence").GetString()!);
        Send(broker, """{"id":"3","word":"start","recipe":"example-9","who":"Ada"}""");
        JsonElement refused = Answer(all, "\"id\":\"3\"");
        Assert.IsFalse(refused.GetProperty("done").GetBoolean());
        Assert.AreEqual("Conditioning", gateway.Run.Chambers[0].Now.Phase, "it goes on");
        broker.Publish("-t", Topic, "-r", "-m", """{"id":"4","word":"abort","who":"Ada"}""");
        Assert.IsTrue(Answer(all, "\"id\":\"4\"").GetProperty("done").GetBoolean(), "retained by the broker, and live to who was there");
        all.Await("c1/state", "\"phase\":\"Aborted\"");
        Assert.IsTrue(gateway.Said.Any(line => line.Contains("c1: start by Ada, id 1: done", StringComparison.Ordinal)));
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public async Task Without_the_section_nothing_is_even_heard()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "lab/#");
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, 1));
        all.Await("c1/reading");
        Send(broker, """{"id":"1","word":"start","who":"Ada"}""");
        all.Await("c1/command");
        string later = all.Await("\"sequence\":2,");
        Assert.Contains("\"phase\":\"Idle\"", later);
        Assert.IsFalse(all.Lines.Any(line => line.Contains("/answer ", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("""{"id":"a","word":"start","who":"Ada","recipe":"x\nRUN:CAST"}""", "recipe is the name of a reference recipe")]
    [DataRow("""{"id":"a","word":"strat","who":"Ada"}""", "word = 'strat'")]
    [DataRow("""{"id":"a","word":"start"}""", "who is missing")]
    [DataRow("""{"word":"start","who":"Ada"}""", "id is missing")]
    [DataRow("""{"id":"a","word":"start","who":"Ada","exposureS":-1}""", "exposureS is a number of seconds above 0")]
    [DataRow("""{"id":"a","word":"start","who":"Ada","recipee":"x"}""", "Unknown key 'recipee'. Did you mean recipe?")]
    [DataRow("""[1]""", "no JSON object")]
    [DataRow("""{"id":""", "no JSON object")]
    public void What_is_no_command_is_refused_with_what_is_wrong(string text, string sentence)
    {
        Assert.IsNull(ChamberCommandText.Read(text, out string refusal));
        Assert.Contains(sentence, refusal);
    }

    private static void Send(Mosquitto broker, string command) => broker.Publish("-t", Topic, "-q", "1", "-m", command);

    private static JsonElement Answer(Subscriber all, string with) =>
        JsonDocument.Parse(all.Await("c1/answer", with).Split(' ', 3)[2]).RootElement.Clone();
}
