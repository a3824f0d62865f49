using System.Linq;
using System.Text.Json;
using ChamberFirmware.Bench.Gateway;
using ChamberFirmware.Points;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>What Home Assistant is told. The words are those of its documentation of MQTT discovery; it did not run here.</summary>
[TestClass]
public sealed class DiscoveryTests
{
    private static readonly string[] OfDevice =
        ["identifiers", "name", "manufacturer", "model", "serial_number", "sw_version"];

    private static readonly string[] OfSensor =
        ["platform", "unique_id", "name", "value_template", "expire_after", "unit_of_measurement", "device_class", "state_class"];

    private static readonly (string Class, string[] Units)[] UnitsOfClass =
    [
        ("temperature", ["°C", "°F", "K"]), ("humidity", ["%"]),
        ("atmospheric_pressure", ["Pa", "hPa", "kPa", "bar", "mbar", "mmHg", "psi"]),
        ("distance", ["km", "m", "cm", "mm", "mi", "nmi", "yd", "in"]), ("duration", ["d", "h", "min", "s", "ms"]),
        ("speed", ["m/s", "km/h", "mm/d", "ft/s", "mph", "kn"]),
    ];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_device_has_a_sensor_for_every_value_with_documented_keys_and_units(bool isLine)
    {
        using JsonDocument message = Config(isLine);
        JsonElement root = message.RootElement;
        CollectionAssert.IsSubsetOf(Keys(root.GetProperty("device")), OfDevice);
        Assert.AreEqual("chamber gateway", root.GetProperty("origin").GetProperty("name").GetString());
        Assert.AreEqual("lab/chamber/c1/reading", root.GetProperty("state_topic").GetString());
        JsonElement components = root.GetProperty("components");
        CollectionAssert.AreEquivalent(PublishedPoint.Of(isLine).Select(p => p.Name).ToList(), Keys(components));
        Assert.HasCount(PublishedPoint.All.Count + (isLine ? WebList.Count : 0), Keys(components));
        foreach (JsonProperty sensor in components.EnumerateObject())
        {
            CollectionAssert.IsSubsetOf(Keys(sensor.Value), OfSensor, sensor.Name);
            if (sensor.Value.TryGetProperty("device_class", out JsonElement kind))
            {
                string unit = sensor.Value.GetProperty("unit_of_measurement").GetString()!;
                Assert.Contains(unit, UnitsOfClass.Single(u => u.Class == kind.GetString()).Units, sensor.Name);
            }
        }

        Assert.AreEqual("{{ value_json.dewPointC }}", components.GetProperty("dewPointC").GetProperty("value_template").GetString());
    }

    [TestMethod]
    public void It_is_available_while_the_gateway_and_the_chamber_are()
    {
        using JsonDocument message = Config();
        CollectionAssert.AreEqual(
            new[] { "lab/chamber/c1/availability", "lab/gateway/gateway/availability" },
            message.RootElement.GetProperty("availability").EnumerateArray().Select(a => a.GetProperty("topic").GetString()).ToArray());
        Assert.AreEqual("all", message.RootElement.GetProperty("availability_mode").GetString());
    }

    private static JsonDocument Config(bool isLine = false)
    {
        using var folder = new BenchFolder();
        string path = folder.Write(
            "g.toml",
            "site = \"lab\"\n[publish]\nhomeAssistant = \"homeassistant\"\n[[chamber]]\nid = \"c1\"\nline = \"twin\"\n");
        GatewayConfig config = GatewayFile.Read(path, _ => null, out _)!;
        ChamberNow now = ChamberNow.Unknown("c1", "twin") with 
        {
            Identity = "ChamberFirmware,twin of a casting chamber,0,0.1.0", IsLine = isLine,
        };
        return JsonDocument.Parse(Discovery.Config(config, new Topics("lab", "gateway"), now));
    }

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
