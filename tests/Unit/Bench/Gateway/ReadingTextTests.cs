using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using ChamberFirmware.Bench;
using ChamberFirmware.Bench.Gateway;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Scpi;
using ChamberFirmware.Text;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Gateway;

/// <summary>A reading as JSON, from the firmware's own line.</summary>
[TestClass]
public sealed class ReadingTextTests
{
    [TestMethod]
    public void Every_value_of_the_list_is_there_once_under_its_own_name_and_with_its_uncertainty()
    {
        ServedTwin served = Warm();
        using JsonDocument reading = Read(served.Chamber, null);
        string[] keys = [.. reading.RootElement.EnumerateObject().Select(p => p.Name)];
        Assert.AreEqual(keys.Length, keys.Distinct().Count());
        foreach (PointReader point in PointReader.All())
        {
            Assert.Contains(point.Name, keys);
            Assert.IsTrue(point.UncertaintyName.Length == 0 || keys.Contains(point.UncertaintyName), point.UncertaintyName);
        }

        // Another way to the same numbers: the row itself, not the line.
        double temperatureC = new PointReader("temperatureC").Read(served.Chamber).Value;
        Assert.IsLessThan(0.0051, Math.Abs(reading.RootElement.GetProperty("temperatureC").GetDouble() - temperatureC));
    }

    [TestMethod]
    public void What_is_not_valid_is_null_and_no_number()
    {
        using JsonDocument reading = Read(Warm().Chamber, null);
        Assert.AreEqual(JsonValueKind.Null, reading.RootElement.GetProperty("coldestWallC").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, reading.RootElement.GetProperty("targetTemperatureC").ValueKind, "no recipe is loaded");
        Assert.AreEqual(JsonValueKind.Null, reading.RootElement.GetProperty("fault").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, reading.RootElement.GetProperty("heaterDuty01").ValueKind, "it was not asked");
    }

    [TestMethod]
    public void What_was_asked_stands_under_the_name_that_was_asked_for()
    {
        string[] answers = [.. Enumerable.Range(0, PublishedPoint.Asked.Count).Select(i => i == 1 ? "9.91E37" : $"0.{i}5")];
        using JsonDocument reading = Read(Warm().Chamber, answers);
        Assert.AreEqual(0.05, reading.RootElement.GetProperty(PublishedPoint.Asked[0].Name).GetDouble());
        Assert.AreEqual(JsonValueKind.Null, reading.RootElement.GetProperty(PublishedPoint.Asked[1].Name).ValueKind);
    }

    [TestMethod]
    public void The_question_is_one_line_that_the_firmware_reads()
    {
        Assert.IsLessThanOrEqualTo(256, PublishedPoint.QuestionOfLine.Length, "characters of a line (firmware/Scpi)");
        Assert.IsLessThan(12, PublishedPoint.Asked.Count, "units of a line");
        Assert.HasCount(PointList.Count - PointList.StatusCount, PublishedPoint.Asked);
    }

    [TestMethod]
    public void A_line_has_its_values_behind_the_others_and_null_where_it_said_none()
    {
        string[] none = [.. Enumerable.Repeat("9.91E37", PublishedPoint.Asked.Count)];
        const string Web = "\"line=runs\",\"coating=on\",\"webSpeedMPerMin=4.012\",\"film=inTheAir\"";
        foreach (string[]? answers in new string[]?[] { [.. none, Web], null })
        {
            string kept = ReadingText.Kept(Sample(), answers, isSimulated: false, isLine: true);
            using JsonDocument reading = JsonDocument.Parse("{" + kept + "}");
            string[] keys = [.. reading.RootElement.EnumerateObject().Select(p => p.Name)];
            CollectionAssert.AreEqual(PublishedPoint.OfLine.Select(p => p.Name).ToArray(), keys[^WebList.Count..]);
            bool isAnswered = answers != null;
            Assert.AreEqual(isAnswered ? "4.012" : "null", reading.RootElement.GetProperty("webSpeedMPerMin").GetRawText());
            Assert.AreEqual(isAnswered ? "\"runs\"" : "null", reading.RootElement.GetProperty("line").GetRawText());
            Assert.AreEqual(JsonValueKind.Null, reading.RootElement.GetProperty("metreExposureS").ValueKind, "no metre yet");
        }

        Assert.DoesNotContain("webSpeed", ReadingText.Kept(Sample(), none, isSimulated: false));
    }

    [TestMethod]
    public void A_value_that_newer_firmware_tells_is_passed_on()
    {
        var told = new Dictionary<string, string> { ["solventPpm"] = "12.5", ["mood"] = "good \"day\"" };
        string kept = ReadingText.Kept(Sample() with { Values = told }, null, isSimulated: false);
        using JsonDocument reading = JsonDocument.Parse("{" + kept + "}");
        Assert.AreEqual(12.5, reading.RootElement.GetProperty("solventPpm").GetDouble());
        Assert.AreEqual("good \"day\"", reading.RootElement.GetProperty("mood").GetString());
    }

    [TestMethod]
    public void The_message_has_time_number_and_age_in_front()
    {
        var reading = new Reading(5, "c1", 17, 1_790_000_000_123, "\"timeS\":1");
        string text = Encoding.UTF8.GetString(ReadingText.Message("lab", reading, 1_790_000_001_623));
        Assert.AreEqual(
            "{\"site\":\"lab\",\"chamber\":\"c1\",\"utc\":\"2026-09-21T14:13:20.123Z\",\"sequence\":17,\"ageS\":1.5,\"timeS\":1}", text);
    }

    private static ServedTwin Warm()
    {
        var served = new ServedTwin(TwinParameters.Reference, 3);
        for (int i = 0; i < 20; i++)
        {
            served.Pass();
        }

        return served;
    }

    private static JsonDocument Read(Chamber chamber, string[]? answers)
    {
        var line = new TextBuffer(1024);
        new PushedLine().Write(chamber, 12_300_000, line);
        string text = Encoding.ASCII.GetString(line.Bytes, 0, line.Length).TrimEnd();
        Assert.IsTrue(TelemetrySample.TryRead(text, out TelemetrySample? sample), text);
        return JsonDocument.Parse("{" + ReadingText.Kept(sample!, answers, isSimulated: true) + "}");
    }

    private static TelemetrySample Sample() => new(
        1, 1_000_000, double.NaN, double.NaN, double.NaN, default, new double[Loads.Count], double.NaN, double.NaN, double.NaN);
}
