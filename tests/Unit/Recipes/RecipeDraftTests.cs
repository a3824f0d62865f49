using System.Linq;
using ChamberFirmware.Air;
using ChamberFirmware.Drivers;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Tests.Unit.Fields;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Recipes;

/// <summary>Each refusal is one sentence with key, value and range; the exact words are part of the promise.</summary>
[TestClass]
public sealed class RecipeDraftTests
{
    private readonly RecipeDraft _draft = new("mine");

    [TestMethod]
    [DataRow("temperatureC", "9.99", "10 and 70")]
    [DataRow("temperatureC", "70.1", "10 and 70")]
    [DataRow("relativeHumidityPct", "0.4", "0.5 and 95")]
    [DataRow("relativeHumidityPct", "95.1", "0.5 and 95")]
    [DataRow("humidityRatioGPerKg", "0.29", "0.3 and 260")]
    [DataRow("humidityRatioGPerKg", "260.1", "0.3 and 260")]
    [DataRow("airVelocityMPerS", "0.04", "0.05 and 5")]
    [DataRow("airVelocityMPerS", "5.01", "0.05 and 5")]
    [DataRow("exposureS", "-1", "0 and 1800")]
    [DataRow("exposureS", "1800.1", "0 and 1800")]
    [DataRow("bladeTravelS", "0.4", "0.5 and 60")]
    [DataRow("bladeTravelS", "61", "0.5 and 60")]
    [DataRow("filmUm", "9", "10 and 1000")]
    [DataRow("filmUm", "1001", "10 and 1000")]
    [DataRow("filmWaterPct", "-0.1", "0 and 50")]
    [DataRow("filmWaterPct", "50.1", "0 and 50")]
    public void A_value_out_of_range_is_refused_with_key_value_and_range(string key, string value, string range)
    {
        Assert.AreEqual($"{key} = {value} is out of range: it must be between {range}.", _draft.Set(key, $" {value} ").Said());
    }

    [TestMethod]
    [DataRow("temperatureC", "warm", "10 and 70")]
    [DataRow("relativeHumidityPct", "30%", "0.5 and 95")]
    [DataRow("humidityRatioGPerKg", "", "0.3 and 260")]
    [DataRow("airVelocityMPerS", "0,8", "0.05 and 5")]
    [DataRow("exposureS", "two", "0 and 1800")]
    [DataRow("bladeTravelS", "3s", "0.5 and 60")]
    [DataRow("filmUm", "1e2", "10 and 1000")]
    public void A_value_that_is_no_number_is_refused_with_key_value_and_range(string key, string value, string range)
    {
        string hint = value.Contains(',') ? " with a point, not a comma" : "";
        Assert.AreEqual($"{key} = '{value}' is not a number: write it like 12.5{hint}, between {range}.", _draft.Set(key, value).Said());
    }

    [TestMethod]
    [DataRow("temperatureC", "10")]
    [DataRow("temperatureC", "70")]
    [DataRow("relativeHumidityPct", "0.5")]
    [DataRow("relativeHumidityPct", "95")]
    [DataRow("humidityRatioGPerKg", "0.3")]
    [DataRow("humidityRatioGPerKg", "260")]
    [DataRow("airVelocityMPerS", "0.05")]
    [DataRow("airVelocityMPerS", "5")]
    [DataRow("exposureS", "0, 1800")]
    [DataRow("exposureS", "[2, 4.5, 6]")]
    [DataRow("bladeTravelS", "0.5")]
    [DataRow("bladeTravelS", "60")]
    [DataRow("filmUm", "10")]
    [DataRow("filmUm", "1000")]
    [DataRow("filmWaterPct", "0")]
    [DataRow("filmWaterPct", "50")]
    [DataRow("bath", "water 20 C")]
    [DataRow("dope", "anything, with = and 'quotes'")]
    public void The_ends_of_a_range_and_notes_are_accepted(string key, string value) => Assert.AreEqual("", _draft.Set(key, value).Said());

    [TestMethod]
    public void An_unknown_key_is_refused_with_the_known_ones()
    {
        string known = string.Join(", ", FieldTeller.Told(_draft.Given).Select(row => row.Name));
        Assert.StartsWith("temperatureC, relativeHumidityPct, ", known);
        Assert.AreEqual($"Unknown key 'temperature': allowed are {known}.", _draft.Set("temperature", "60").Said());
    }

    [TestMethod]
    public void One_bad_time_among_good_ones_is_named()
    {
        Assert.AreEqual("exposureS = 3000 is out of range: it must be between 0 and 1800.", _draft.Set("exposureS", "2, 3000, 4").Said());
        Assert.AreEqual(
            "exposureS = '' is not a number: write it like 12.5, between 0 and 1800.", _draft.Set("exposureS", "[2,,4]").Said());
    }

    [TestMethod]
    public void More_than_twenty_times_are_refused()
    {
        Assert.AreEqual("", _draft.Set("exposureS", string.Join(' ', new int[20])).Said());
        Assert.AreEqual(
            "exposureS has more than 20 values: that is how many are allowed.",
            _draft.Set("exposureS", string.Join(' ', new int[21])).Said());
    }

    [TestMethod]
    [DataRow("temperatureC", "temperatureC is missing: temperature of the air over the film, degrees Celsius.")]
    [DataRow("relativeHumidityPct",
        "humidityRatioGPerKg is missing: humidity ratio of the air over the film, g water per kg dry air; or relativeHumidityPct.")]
    [DataRow("airVelocityMPerS", "airVelocityMPerS is missing: velocity of the air over the film, m/s.")]
    [DataRow("exposureS",
        "exposureS is missing: exposure times, seconds, one plate each: from the blade's passing a point until that point is wet.")]
    public void A_missing_key_is_named(string missing, string sentence)
    {
        Fill(missing);
        Assert.IsNull(_draft.Finish(out Refusal? error));
        Assert.AreEqual(sentence, error.Said());
    }

    [TestMethod]
    public void Both_humidities_are_one_too_many()
    {
        Fill("");
        _draft.Set("humidityRatioGPerKg", "8");
        Assert.IsNull(_draft.Finish(out Refusal? error));
        Assert.AreEqual("relativeHumidityPct and humidityRatioGPerKg are both given: keep one of them.", error.Said());
    }

    [TestMethod]
    [DataRow("bladeTravelS", "3", "bladeSpeedMmPerS", "50")]
    [DataRow("immersionTravelS", "3", "immersionSpeedMmPerS", "50")]
    public void A_time_and_a_speed_are_one_too_many(string time, string s, string speed, string mmPerS)
    {
        Fill("");
        _draft.Set(time, s);
        _draft.Set(speed, mmPerS);
        Assert.IsNull(_draft.Finish(out Refusal? error));
        Assert.AreEqual($"{time} and {speed} are both given: keep one of them.", error.Said());
    }

    [TestMethod]
    [DataRow("first", PlatePoint.First)]
    [DataRow("middle", PlatePoint.Middle)]
    [DataRow("last", PlatePoint.Last)]
    public void The_exposure_is_meant_for_a_point_of_the_plate(string word, PlatePoint point)
    {
        Fill("");
        Assert.AreEqual("", _draft.Set("exposurePoint", word).Said());
        Assert.AreEqual(point, _draft.Finish(out _)!.ExposurePoint);
    }

    [TestMethod]
    public void Another_point_is_refused_and_holds_the_recipe_up()
    {
        Fill("");
        Assert.AreEqual(
            "exposurePoint = 'end' is not one of first, middle, last.", _draft.Set("exposurePoint", "end").Said());
        Assert.IsNull(_draft.Finish(out Refusal? error));
        Assert.AreEqual("exposurePoint was refused: set it to an allowed value first.", error.Said());
    }

    [TestMethod]
    public void Air_that_cannot_hold_the_water_is_refused_with_what_it_can_hold()
    {
        Fill("relativeHumidityPct");
        _draft.Set("humidityRatioGPerKg", "30");
        Assert.IsNull(_draft.Finish(out Refusal? error));
        Assert.AreEqual(
            "humidityRatioGPerKg = 30.00: air of 25.0 C cannot hold more than 19.05 g/kg (95 %RH); lower humidityRatioGPerKg or raise "
            + "temperatureC.",
            error.Said());
    }

    [TestMethod]
    public void A_whole_draft_is_a_recipe_with_humidity_ratio_at_standard_pressure_and_our_defaults()
    {
        Fill("");
        Recipe recipe = _draft.Finish(out Refusal? error)!;
        Assert.IsNull(error);
        Assert.AreEqual(("mine", 25.0, 0.7, 3.0, 150.0), (recipe.Name, recipe.TemperatureC, recipe.AirVelocityMPerS, recipe.Blade.TimeS,
            recipe.FilmUm));
        Assert.AreEqual(7.87980, recipe.HumidityRatioGPerKg, 0.0001);
        Assert.AreEqual(Psychrometrics.HumidityRatioGPerKg(25.0, 40.0, 101325.0), recipe.HumidityRatioGPerKg);
        CollectionAssert.AreEqual(new[] { 2.0, 4.0 }, recipe.ExposureS);
    }

    [TestMethod]
    public void A_refused_value_makes_no_recipe_until_its_key_is_right()
    {
        Fill("");
        Assert.AreNotEqual("", _draft.Set("temperatureC", "700").Said());
        Assert.IsNull(_draft.Finish(out Refusal? error));
        Assert.AreEqual("temperatureC was refused: set it to an allowed value first.", error.Said());
        Assert.AreEqual("", _draft.Set("temperatureC", "30").Said());
        Assert.AreEqual(30.0, _draft.Finish(out error)!.TemperatureC);
    }

    [TestMethod]
    public void A_draft_goes_on_after_its_recipe_and_does_not_change_it()
    {
        Fill("");
        Recipe recipe = _draft.Finish(out _)!;
        Assert.AreEqual("", _draft.Set("temperatureC=30").Said());
        Assert.AreEqual("", _draft.Set("exposureS=7").Said());
        Assert.AreEqual((25.0, 2.0), (recipe.TemperatureC, recipe.ExposureS[0]));
        Recipe other = _draft.Finish(out _)!;
        Assert.AreEqual((30.0, 7.0), (other.TemperatureC, other.ExposureS[0]));
        Assert.AreEqual(Psychrometrics.HumidityRatioGPerKg(30.0, 40.0, 101325.0), other.HumidityRatioGPerKg);
    }

    private void Fill(string without)
    {
        string[] keys = ["temperatureC", "25", "relativeHumidityPct", "40", "airVelocityMPerS", "0.7", "exposureS", "2, 4"];
        for (int i = 0; i < keys.Length; i += 2)
        {
            if (keys[i] != without)
            {
                Assert.AreEqual("", _draft.Set(keys[i], keys[i + 1]).Said());
            }
        }
    }
}
