using System;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;
using CsCheck;

namespace ChamberFirmware.Tests.Unit.Commands;

[TestClass]
public sealed class CommandFuzzTests
{
    private static readonly string[] Words =
    [
        "help", "id", "status", "recipes", "recipe", "draft", "load", "start", "cast", "abort", "reset", "record", "example-1", "x",
        "settings", "defaults", "restore", "set", "HeaterW", "settingsVersion=1", "crc32=0", "airtable", "2026-11-23", "back", "store",
        "temperatureC=", "relativeHumidityPct=", "humidityRatioGPerKg=", "airVelocityMPerS=", "exposureS=", "bladeTravelS=", "filmUm=",
        "=", "[", "]", ",", "25", "-0", "1e9", "999999999999999", ".", " ", "\t", "NaN",
    ];

    [TestMethod]
    public void No_line_makes_the_console_throw_or_answer_anything_but_OK_or_ERROR()
    {
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 5], Gen.Bool)
            .Select((words, spaced) => string.Join(spaced ? " " : "", words)).Array[1, 40].Sample(lines =>
            {
                var run = new TwinRun();
                var console = new CommandInterpreter(run.Chamber);
                foreach (string line in lines)
                {
                    string answer = console.Execute(line);
                    bool known = answer.StartsWith("OK", StringComparison.Ordinal) || answer.StartsWith("ERROR ", StringComparison.Ordinal);
                    Assert.IsTrue(known, $"'{line}' was answered with '{answer}'");
                    run.Tick();
                }
            }, iter: 150);
    }
}
