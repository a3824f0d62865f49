using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChamberFirmware.Points;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>
/// What Home Assistant makes a device of: one retained message for a chamber, with a sensor for every value (its device discovery, since
/// 2024.11). Keys are those that Home Assistant documents, in full.
/// </summary>
public static class Discovery
{
    private const int ExpireAfterS = 15; // seconds without a reading until a value is no value any more
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where it is looked for.</summary>
    public static string Topic(string prefix, string site, string id) => $"{prefix}/device/{ObjectOf(site, id)}/config";

    /// <summary>The message.</summary>
    public static string Config(GatewayConfig config, Topics topics, ChamberNow now)
    {
        string[] identity = now.Identity.Split(',');
        var components = new JsonObject();
        foreach (PublishedPoint point in PublishedPoint.Of(now.IsLine))
        {
            components[point.Name] = Sensor(point, ObjectOf(config.Site, now.Id), config.Publish.PeriodS);
        }

        var message = new JsonObject
        {
            ["device"] = new JsonObject
            {
                ["identifiers"] = new JsonArray(ObjectOf(config.Site, now.Id)),
                ["name"] = now.Id,
                ["manufacturer"] = identity[0],
                ["model"] = identity.ElementAtOrDefault(1) ?? "",
                ["serial_number"] = identity.ElementAtOrDefault(2) ?? "",
                ["sw_version"] = identity.ElementAtOrDefault(3) ?? "",
            },
            ["origin"] = new JsonObject { ["name"] = "chamber gateway", ["sw_version"] = Commands.Identity.Version },
            ["components"] = components,
            ["state_topic"] = topics.Reading(now.Id),
            ["availability"] = new JsonArray(
                new JsonObject { ["topic"] = topics.Availability(now.Id) }, new JsonObject { ["topic"] = topics.Gateway }),
            ["availability_mode"] = "all",
            ["qos"] = 1,
        };
        return message.ToJsonString(Plain);
    }

    private static JsonObject Sensor(PublishedPoint point, string objectId, double periodS)
    {
        var sensor = new JsonObject
        {
            ["platform"] = "sensor",
            ["unique_id"] = $"{objectId}_{point.Name}",
            ["name"] = point.Name,
            ["value_template"] = $"{{{{ value_json.{point.Name} }}}}",
            ["expire_after"] = (int)(ExpireAfterS * periodS),
        };
        foreach ((string key, string? value) in UnitOf(point))
        {
            sensor[key] = value;
        }

        return sensor;
    }

    private static IEnumerable<(string Key, string? Value)> UnitOf(PublishedPoint point)
    {
        (string? unit, string? kind) = point.Unit switch
        {
            PointUnit.C => ("°C", "temperature"),
            PointUnit.K => ("K", null), // a difference: as a temperature it would be turned into -270 °C
            PointUnit.Pct => ("%", "humidity"),
            PointUnit.Pa => ("Pa", "atmospheric_pressure"),
            PointUnit.GPerKg => ("g/kg", null),
            PointUnit.Rpm => ("rpm", null),
            PointUnit.MPerS => ("m/s", "speed"),
            PointUnit.MPerMin => ("m/min", null), // no unit of its speeds
            PointUnit.M => ("m", "distance"),
            PointUnit.S => ("s", "duration"),
            _ => ((string?)null, (string?)null),
        };
        bool isNumber = !point.IsWord && point.Name != PublishedPoint.Fault;
        return new (string, string?)[]
        {
            ("unit_of_measurement", unit), ("device_class", kind), ("state_class", isNumber ? "measurement" : null),
        }.Where(pair => pair.Item2 != null);
    }

    private static string ObjectOf(string site, string id) => $"chamber_{site}_{id}";
}
