using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Device;

/// <summary>Recipes are read alike on every runtime.</summary>
[TestClass]
public class RecipeTests
{
    [TestMethod]
    public void Every_reference_recipe_loads()
    {
        for (int i = 0; i < ReferenceRecipes.Names.Length; i++)
        {
            Recipe? recipe = ReferenceRecipes.Load(ReferenceRecipes.Names[i], out Refusal? refusal);
            Assert.IsNull(refusal);
            Assert.IsNotNull(recipe);
        }
    }

    [TestMethod]
    public void A_number_has_the_nearest_double_and_no_library_decides()
    {
        Assert.IsTrue(DecimalText.TryParse("0.7", out double value));
        Assert.IsTrue(value == 0.7);
        Assert.IsTrue(DecimalText.TryParse("-12.25", out value));
        Assert.IsTrue(value == -12.25);
        Assert.IsFalse(DecimalText.TryParse("1.2.3", out value));
        Assert.IsFalse(DecimalText.TryParse("", out value));
        Assert.IsFalse(DecimalText.TryParse("-", out value));
        Assert.IsFalse(DecimalText.TryParse("1e3", out value));
    }

    [TestMethod]
    public void A_bad_value_is_named_with_its_range()
    {
        var draft = new RecipeDraft("test");
        Refusal? refusal = draft.Set("relativeHumidityPct", "140");
        Assert.AreEqual("1205 relativeHumidityPct = 140 is out of range: it must be between 0.5 and 95.", refusal!.ToString());
    }
}
