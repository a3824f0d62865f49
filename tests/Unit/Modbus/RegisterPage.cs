using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Fields;
using ChamberFirmware.Modbus;
using ChamberFirmware.Points;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>firmware/Modbus/registers.md, made of the comments and the lists of names in the code.</summary>
internal static partial class RegisterPage
{
    private static readonly string[] Firsts = 
    [
        "Values", "Scaled", "Words", "Recipe", "Settings", "Line", "LineScaled", "LineWords", "LineEnd", "End", "MostValues",
        "MostLineValues",
    ];

    public static string Text()
    {
        var page = new StringBuilder(
            $"# Every register, map version {RegisterMap.Version}\n\n"
            + "Made of the code by a test (`RegisterPageTests`), which says how to write it anew. How it is meant stands in"
            + " [README](README.md).\n\n"
            + "Addresses are those in a request, from 0; many controllers and `mbpoll` count from 1, and write 30001 or 40001 for"
            + " address 0.\n"
            + "float32 and uint32 take two registers, the high word first unless the word order says otherwise. No value: NaN, 7FC0 0000,"
            + " and\n8000 hex in a scaled one. Scaled registers are signed; what does not fit is 32767 to either side.\n");
        Inputs(page);
        LineInputs(page);
        Holdings(page);
        page.Append("\n## Commands\n\n| code | what it does |\n|---|---|\n");
        foreach ((string _, int code, string what) in Constants("RemoteCommand"))
        {
            page.Append($"| {code} | {what} |\n");
        }

        Bits(page);
        return page.ToString();
    }

    private static void Inputs(StringBuilder page)
    {
        page.Append("\n## Input registers (function 4)\n\n| address | type | what |\n|---|---|---|\n");
        foreach ((string name, int address, string what) in Constants("InputRegister").Where(row => !Firsts.Contains(row.Name)))
        {
            page.Append($"| {address} | {Kind(what)} | {Rest(what)} |\n");
        }

        var names = new PointUnits();
        for (int row = 0; row < PointList.Count; row++)
        {
            PointList.Visit(row, new TwinRun().Chamber, names);
        }

        page.Append("\nThe values, as [Points](../Points/README.md) says what each is; the scaled one is the value times the factor.\n\n"
            + "| float32 | scaled | factor | value |\n|---|---|---|---|\n");
        for (int place = 0; RegisterNames.Value(place).Length > 0; place++)
        {
            string name = RegisterNames.Value(place);
            string factor = PointRegisters.Scale(names.Units[name]).ToString("0.###", CultureInfo.InvariantCulture);
            page.Append($"| {InputRegister.Values + 2 * place} | {InputRegister.Scaled + place} | {factor} | `{name}` |\n");
        }

        page.Append("\nWords, by their numbers. Free places up to 99, 139 and 155 read as no value.\n\n"
            + "| address | word | numbers |\n|---|---|---|\n");
        for (int place = 0; RegisterNames.Word(place).Length > 0; place++)
        {
            page.Append($"| {InputRegister.Words + place} | `{RegisterNames.Word(place)}` | {Numbers(RegisterNames.Word(place))} |\n");
        }
    }

    private static void LineInputs(StringBuilder page)
    {
        page.Append("\nOf a [casting line](../Line/README.md), in the same way; a chamber that casts plates has no value there.\n\n"
            + "| float32 | scaled | factor | value |\n|---|---|---|---|\n");
        for (int place = 0; RegisterNames.LineValue(place).Length > 0; place++)
        {
            page.Append($"| {InputRegister.Line + 2 * place} | {InputRegister.LineScaled + place} | {RegisterNames.LineScale(place)} | "
                + $"`{RegisterNames.LineValue(place)}` |\n");
        }

        page.Append("\n| address | word | numbers |\n|---|---|---|\n");
        for (int place = 0; RegisterNames.LineWord(place).Length > 0; place++)
        {
            string word = RegisterNames.LineWord(place);
            page.Append($"| {InputRegister.LineWords + place} | `{word}` | {Numbers(word)}; 32768: no line |\n");
        }
    }

    private static void Holdings(StringBuilder page)
    {
        page.Append("\n## Holding registers (functions 3, 6, 16)\n\n| address | what |\n|---|---|\n");
        foreach ((string name, int address, string what) in Constants("HoldingRegister").Where(row =>
            !Firsts.Contains(row.Name) && !row.Name.StartsWith("Most", StringComparison.Ordinal)))
        {
            page.Append($"| {address} | {what} |\n");
        }

        var rows = new NumberRows();
        AllRows.Visit(new RecipeDraft("any").Given, rows);
        page.Append("\nThe recipe's numbers: what is loaded, or what was written since. A key that is not to be given is no value. A"
            + " float32 is written whole.\n\n| float32 | scaled | factor | key | meaning |\n|---|---|---|---|---|\n");
        for (int place = 0; RegisterNames.Recipe(place).Length > 0; place++)
        {
            string name = RegisterNames.Recipe(place);
            string meaning = place == 0 ? "the one exposure, seconds, of a start and of a recipe made of registers" : rows.Meaning[name];
            page.Append($"| {HoldingRegister.Recipe + 2 * place} | {HoldingRegister.Scaled + place} | {RegisterNames.RecipeScale(place)} | "
                + $"`{name}` | {meaning} |\n");
        }

        var settings = new NumberRows();
        AllRows.Visit(new ChamberSettings(), settings);
        page.Append("\nSettings, read only.\n\n| float32 | setting | meaning |\n|---|---|---|\n");
        for (int place = 0; RegisterNames.Setting(place).Length > 0; place++)
        {
            string name = RegisterNames.Setting(place);
            page.Append($"| {HoldingRegister.Settings + 2 * place} | `{name}` | {settings.Meaning[name]} |\n");
        }
    }

    private static void Bits(StringBuilder page)
    {
        foreach ((string title, bool areAlarms) in new[] { ("State", false), ("Alarms", true) })
        {
            int address = areAlarms ? InputRegister.Alarms : InputRegister.State;
            page.Append($"\n## {title}: input register {address}\n\n| bit | what |\n|---|---|\n");
            foreach ((string name, int bit, string what) in Constants("ChamberBits"))
            {
                page.Append(name.StartsWith("Alarm", StringComparison.Ordinal) == areAlarms ? $"| {bit} | {what} |\n" : "");
            }
        }
    }

    private static string Kind(string what) => what.StartsWith("float32: ", StringComparison.Ordinal) ? "float32"
        : what.StartsWith("uint32: ", StringComparison.Ordinal) ? "uint32" : "uint16";

    private static string Rest(string what) => Kind(what) == "uint16" ? what : what[(what.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    private static string Numbers(string word) => word switch
    {
        "phase" or "isa88" => string.Join(", ", Enum.GetValues<Phase>().Select(phase => $"{(int)phase} {phase}")),
        "interlock" => "1 closed, 0 open or resting",
        "air" => "the sensor's status: " + string.Join(", ", Enum.GetValues<SensorStatus>().Select(s => $"{(int)s} {s}")),
        "fan" => "0 valid, 1 not",
        "sensors" => "air sensors used",
        "plateSensor" or "bathSensor" => "0 none, 1 unread, 2 good",
        "line" => "1 the line runs, 0 it stands",
        "coating" => "1 the dope's valve is open, 0 not",
        "film" => "1 film between blade and bath, 0 none",
        "wallSensors" => "0 unread or none, 1 inTheAir, 2 good",
        _ => "the latched fault",
    };

    // Name, number, and what the comment says; a shifted bit by its place.
    private static IEnumerable<(string Name, int Number, string What)> Constants(string file)
    {
        string source = SourceTree.Read($"firmware/Modbus/{file}.cs");
        foreach (Match match in Constant().Matches(source))
        {
            string what = Comment().Replace(match.Groups["what"].Value, " ").Trim();
            yield return (match.Groups["name"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), what);
        }
    }

    [GeneratedRegex(@"/// <summary>(?<what>(?:(?!</summary>).)*)</summary>\s+public const int (?<name>\w+) = (?:1 << )?(?<number>\d+);",
        RegexOptions.Singleline)]
    private static partial Regex Constant();

    [GeneratedRegex(@"\s*\n\s*///\s*")]
    private static partial Regex Comment();

    private sealed class PointUnits : IPointVisitor
    {
        public Dictionary<string, PointUnit> Units { get; } = [];

        public void Number(string name, PointUnit unit, int decimals, double value, bool isValid) => Units[name] = unit;

        public void Measured(
            string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
        {
            Units[name] = unit;
            Units[uncertaintyName] = unit;
        }

        public void Duty(string load, double duty01) => Units[load + "Duty01"] = PointUnit.Share01;

        public void Word(string name, int code, string word, bool isShown)
        {
        }

        public void Sentence(string name, int number, string sentence, bool isShown)
        {
        }
    }
}
