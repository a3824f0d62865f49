using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Scpi;

/// <summary>RECipe: what will be cast. A recipe of one's own is entered key by key, as with the word draft.</summary>
internal static class RecipeRows
{
    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        RecipeDraft? draft = session.Draft;
        if (rows.Row("RECipe:CATalog?", "", "names of the reference recipes, with commas in one string"))
        {
            QuotedText.Write(session.Answer(), ReferenceRecipes.Known);
        }
        else if (rows.Row("RECipe:LOAD", "s", "loads a reference recipe by its name"))
        {
            Load(session, ReferenceRecipes.Load(session.Message.Text(0), out Refusal? refusal), refusal);
        }
        else if (rows.Row("RECipe:NEW", "s", "begins a recipe of that name; one that was begun before is forgotten"))
        {
            session.Draft = new RecipeDraft(session.Message.Text(0));
        }
        else if (rows.Row("RECipe:SET", "ss", "gives one of its keys a value, both as strings"))
        {
            session.Did(draft == null ? RecipeRefusals.NoDraft() : draft.Set(session.Message.Text(0), session.Message.Text(1)));
        }
        else if (rows.Row("RECipe:STORe", "", "checks it as a whole and loads it"))
        {
            Store(session, draft);
        }
        else if (rows.Row(
            "RECipe:GET?", "", "the loaded recipe: name and every key, each key=value as a string; a key without a value has none"))
        {
            Tell(session);
        }
    }

    private static void Load(ScpiSession session, Recipe? recipe, Refusal? refusal)
    {
        if (session.Did(refusal) && recipe != null)
        {
            session.Chamber.Operator.Load(recipe);
        }
    }

    private static void Store(ScpiSession session, RecipeDraft? draft)
    {
        Refusal? refusal = RecipeRefusals.NoDraft();
        Recipe? recipe = draft == null ? null : draft.Finish(out refusal);
        Load(session, recipe, refusal);
        session.Draft = recipe == null ? draft : null;
    }

    private static void Tell(ScpiSession session)
    {
        Recipe? recipe = session.Chamber.Operator.Recipe;
        if (session.Did(recipe == null ? RunRefusals.NoRecipe() : null))
        {
            session.Say(new FieldLines(recipe!, recipe!.Name));
        }
    }
}
