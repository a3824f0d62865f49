using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Fields;
using ChamberFirmware.Recipes;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Unit.Fields;

namespace ChamberFirmware.Tests.Unit.Documents;

/// <summary>The pages of settings and recipe keys are their rows, cell by cell and in their order.</summary>
[TestClass]
public sealed class FieldPageTests
{
    [TestMethod]
    public void The_page_of_the_settings_lists_every_row() => AssertListed("firmware/Settings/README.md", new ChamberSettings());

    [TestMethod]
    public void The_page_of_the_recipes_lists_every_key() => AssertListed("firmware/Recipes/README.md", new RecipeDraft("").Given);

    [TestMethod]
    public void A_row_has_a_name_of_its_own_and_a_meaning_that_can_follow_a_colon()
    {
        foreach (IFields fields in new[] { new ChamberSettings(), new RecipeDraft("").Given })
        {
            IReadOnlyList<ToldField> rows = FieldTeller.Told(fields);
            CollectionAssert.AllItemsAreUnique(rows.Select(row => row.Name).ToArray());
            foreach (ToldField row in rows)
            {
                Assert.IsInRange(8, 120, row.Meaning.Length, row.Name);
                Assert.IsTrue(row.Meaning.All(c => c is >= ' ' and <= '~' and not '|') && !row.Meaning.EndsWith('.'), row.Name);
            }
        }
    }

    private static void AssertListed(string page, IFields fields)
    {
        string listed = string.Join('\n', Document.Read(page).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
        Assert.AreEqual(string.Join('\n', FieldTeller.Told(fields).Select(Line)), listed);
    }

    private static string Line(ToldField row) =>
        $"| `{row.Name}` | {row.Unit} | {row.Standard} | {row.Lowest} | {row.Highest} | {row.Meaning} |".Replace("  ", " ");
}
