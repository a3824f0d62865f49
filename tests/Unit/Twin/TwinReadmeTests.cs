using System;
using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Twin;

[TestClass]
public sealed class TwinReadmeTests
{
    [TestMethod]
    public void Every_parameter_that_the_readme_lists_has_that_value_in_the_code()
    {
        int listed = 0;
        foreach (string line in File.ReadLines(ReadmePath()))
        {
            string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
            PropertyInfo? parameter = cells.Length > 3 && cells[1].Length > 0 ? typeof(TwinParameters).GetProperty(cells[1]) : null;
            if (parameter == null)
                continue;

            double value = Convert.ToDouble(parameter.GetValue(TwinParameters.Reference), CultureInfo.InvariantCulture);
            Assert.AreEqual(double.Parse(cells[2], CultureInfo.InvariantCulture), value, cells[1]);
            listed++;
        }

        Assert.IsGreaterThan(15, listed);
    }

    private static string ReadmePath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "hardware", "twin", "README.md");
}
