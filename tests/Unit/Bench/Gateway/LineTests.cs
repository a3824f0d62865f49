using System;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>A chamber that is a casting line among one that casts plates, as a subscriber sees it: Mosquitto's own.</summary>
[TestClass]
public sealed class LineTests
{
    private const string Both = "[publish]\nformat = \"both\"\nhomeAssistant = \"homeassistant\"\n"
        + "[commands]\nallow = [\"start\", \"coat\", \"end-coat\"]\n[[chamber]]\nid = \"web\"\nline = \"twin-line\"\n";

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    [OSCondition(OperatingSystems.Linux)]
    public async Task A_web_is_coated_over_MQTT_and_its_metres_are_told_and_a_chamber_for_plates_tells_none()
    {
        if (!Mosquitto.IsInstalled())
        {
            return;
        }

        using var folder = new BenchFolder();
        using var broker = new Mosquitto(folder);
        using var all = new Subscriber(broker.Port, "lab/#", "%p", "-t", "homeassistant/#");
        using var births = new Subscriber(broker.Port, "spBv1.0/lab/DBIRTH/#", "%x");
        await using GatewayAt gateway = await GatewayAt.StartAsync(folder, GatewayAt.File(broker.Port, 1, Both));
        JsonElement rests = Json(all.Await("web/reading", "\"phase\":\"Idle\""));
        Assert.AreEqual(("stands", JsonValueKind.Null), (rests.GetProperty("line").GetString(), rests.GetProperty("metre").ValueKind));
        Assert.DoesNotContain("webSpeedMPerMin", all.Await("c1/reading"));
        Assert.Contains("metreExposureS", all.Await("homeassistant/device/chamber_lab_web/config"));
        Assert.DoesNotContain("metreExposureS", all.Await("homeassistant/device/chamber_lab_c1/config"));

        Send(broker, """{"id":"1","word":"start","recipe":"example-3","exposureS":15,"who":"Ada"}""");
        all.Await("web/answer", "\"id\":\"1\"");
        all.Await("web/state", "\"phase\":\"Ready\"");
        all.Await("web/reading", "\"line\":\"runs\"");
        Send(broker, """{"id":"2","word":"coat","who":"Ada"}""");
        Assert.Contains("\"done\":true", all.Await("web/answer", "\"id\":\"2\""));
        JsonElement made = Json(all.Await("web/reading", "\"metre\":1,"));
        Assert.AreEqual(("on", "inTheAir"), (made.GetProperty("coating").GetString(), made.GetProperty("film").GetString()));
        Assert.AreEqual(15.0, made.GetProperty("metreExposureS").GetDouble(), 0.2);
        Assert.AreEqual(4.0, made.GetProperty("webSpeedMPerMin").GetDouble(), 0.2);
        Assert.AreEqual(1.0, gateway.Metric("chamber_value{chamber=\"web\",name=\"metreCoatedM\"}"), 0.02);
        Send(broker, """{"id":"3","word":"end-coat","who":"Ada"}""");
        all.Await("web/answer", "\"id\":\"3\"");
        all.Await("web/state", "\"phase\":\"Complete\"");
        string metric = Convert.ToHexString(Encoding.ASCII.GetBytes("metreExposureS"));
        Assert.IsTrue(births.Await("/gateway/web ").Contains(metric, StringComparison.OrdinalIgnoreCase));
        Assert.IsFalse(births.Await("/gateway/c1 ").Contains(metric, StringComparison.OrdinalIgnoreCase));
    }

    private static void Send(Mosquitto broker, string command) =>
        broker.Publish("-t", "lab/chamber/web/command", "-q", "1", "-m", command);

    private static JsonElement Json(string line) => JsonDocument.Parse(line[line.IndexOf('{')..]).RootElement.Clone();
}
