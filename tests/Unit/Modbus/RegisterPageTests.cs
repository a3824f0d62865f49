using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Modbus;
using ChamberFirmware.Recipes;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>The published table is the code's, and no address of it has moved.</summary>
[TestClass]
public sealed partial class RegisterPageTests
{
    private const string Page = "firmware/Modbus/registers.md";
    private const string WriteInto = "CHAMBER_WRITE_REGISTERS";

    [TestMethod]
    public void The_page_is_the_map()
    {
        string expected = RegisterPage.Text();
        string path = Environment.GetEnvironmentVariable(WriteInto) ?? "";
        if (path.Length > 0)
        {
            File.WriteAllText(path, expected);
        }

        string how = $"write it anew: {WriteInto}=\"$PWD/{Page}\" dotnet test --filter RegisterPageTests";
        Assert.AreEqual(expected, SourceTree.Read(Page), how);
    }

    /// <summary>
    /// What stands in somebody's controller, in a file for each version with what was new in it. A line that no longer holds is a map that
    /// every controller has to be changed for.
    /// </summary>
    [TestMethod]
    [DataRow(1, 60)]
    [DataRow(2, 14)]
    public void No_address_of_a_version_has_moved(int version, int atLeast)
    {
        string published = SourceTree.Read($"tests/Golden/modbus-{version}.csv");
        string[] rows = [.. published.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1)];
        Assert.IsGreaterThan(atLeast, rows.Length);
        Assert.AreEqual(2, RegisterMap.Version, "a new version has a file of what is new in it");
        foreach (string[] row in rows.Select(row => row.Split(',')))
        {
            int address = int.Parse(row[1]);
            string name = row[0] switch
            {
                "value" => RegisterNames.Value((address - InputRegister.Values) / 2),
                "word" => RegisterNames.Word(address - InputRegister.Words),
                "lineValue" => RegisterNames.LineValue((address - InputRegister.Line) / 2),
                "lineWord" => RegisterNames.LineWord(address - InputRegister.LineWords),
                "recipe" => RegisterNames.Recipe((address - HoldingRegister.Recipe) / 2),
                "setting" => RegisterNames.Setting((address - HoldingRegister.Settings) / 2),
                "input" => NameOf(typeof(InputRegister), address),
                "holding" => NameOf(typeof(HoldingRegister), address),
                "command" => NameOf(typeof(RemoteCommand), address),
                _ => throw new InvalidDataException(row[0]),
            };
            Assert.AreEqual(row[2], name, string.Join(',', row));
        }
    }

    [TestMethod]
    public void The_numbers_of_reference_recipes_are_those_of_their_names() =>
        Assert.Contains(
            string.Join(", ", ReferenceRecipes.Names.Select((name, i) => $"{i + 1} {name}")), SourceTree.Read(Page));

    [TestMethod]
    public void Every_address_below_the_ends_stands_on_the_page_once_or_is_free()
    {
        string[] tables = SourceTree.Read(Page).Split("\n## Holding")[0].Split('\n');
        int[] addresses = [.. tables.Select(line => First().Match(line)).Where(m => m.Success).Select(m => int.Parse(m.Groups[1].Value))];
        CollectionAssert.AllItemsAreUnique(addresses);
        Assert.IsLessThan(InputRegister.LineEnd, addresses.Max());
    }

    private static string NameOf(Type of, int number) =>
        of.GetFields().Where(field => field.IsLiteral && (int)field.GetRawConstantValue()! == number).Select(field => field.Name).First();

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex First();
}
