using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Scenarios;

/// <summary>Recipes as a user enters them, key by key; every key must be right.</summary>
internal static class DraftedRecipe
{
    /// <summary>A reference recipe with some keys of one's own.</summary>
    public static Recipe Like(string reference, params string[] more) => Of(ReferenceRecipes.Draft(reference, "drafted")!, more);

    /// <summary>Keys and values in turn.</summary>
    public static Recipe Of(params string[] keys) => Of(new RecipeDraft("drafted"), keys);

    private static Recipe Of(RecipeDraft draft, string[] keys)
    {
        for (int i = 0; i < keys.Length; i += 2)
        {
            Assert.AreEqual("", draft.Set(keys[i], keys[i + 1]).Said());
        }

        Recipe? recipe = draft.Finish(out Refusal? refusal);
        Assert.IsNotNull(recipe, refusal.Said());
        return recipe;
    }
}
