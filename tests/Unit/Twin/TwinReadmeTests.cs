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
            if (cells.Length <= 3 || !double.TryParse(cells[2], CultureInfo.InvariantCulture, out double written))
                continue;

            PropertyInfo? parameter = typeof(TwinParameters).GetProperty(cells[1]);
            PropertyInfo? built = typeof(BuiltParameters).GetProperty(cells[1]);
            Assert.IsTrue(parameter == null != (built == null), cells[1]);
            object? stands = parameter?.GetValue(TwinParameters.Reference) ?? built?.GetValue(BuiltChambers.Reference.Built);
            double value = Convert.ToDouble(stands, CultureInfo.InvariantCulture);
            Assert.AreEqual(written, value, cells[1]);
            listed++;
        }

        Assert.IsGreaterThan(40, listed);
    }

    private static string ReadmePath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "hardware", "twin", "README.md");
}
