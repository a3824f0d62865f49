using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>recipe NAME; draft NAME, KEY=VALUE, load: what will be cast.</summary>
public sealed class RecipeCommands
{
    private const string AskSuffix = "=?";

    private readonly Operator _operator;
    private RecipeDraft? _draft;

    /// <summary>Commands that load what this operator starts.</summary>
    public RecipeCommands(Operator asked) => _operator = asked;

    /// <summary>A draft is open: key=value lines are its.</summary>
    public bool IsDrafting => _draft != null;

    /// <summary>Does what a word about recipes says. False: it is none.</summary>
    public bool Does(string word, string rest, TextBuffer to)
    {
        switch (word)
        {
            case "recipes":
                Answer.Ok(to, ReferenceRecipes.Known);
                return true;
            case "recipe":
                LoadReference(rest, to);
                return true;
            case "draft":
                StartDraft(rest, to);
                return true;
            case "load":
                FinishDraft(to);
                return true;
            default:
                return false;
        }
    }

    // The word recipe and a reference recipe's name.
    private void LoadReference(string name, TextBuffer to)
    {
        Recipe? recipe = ReferenceRecipes.Load(name, out Refusal? refusal);
        Take(recipe, refusal, to);
    }

    // The word draft and a name.
    private void StartDraft(string name, TextBuffer to)
    {
        if (name.Length == 0)
        {
            Answer.Error(to, RecipeRefusals.DraftNeedsName());
            return;
        }

        _draft = new RecipeDraft(name);
        Answer.Begin(to, "draft ").Add(name).Add(": enter key=value lines, then load, or cancel.").Line();
    }

    /// <summary>A line key=value; key=? explains it.</summary>
    public void SetKey(string text, TextBuffer to)
    {
        if (_draft == null)
        {
            Answer.Error(to, RecipeRefusals.NoDraft());
            return;
        }

        bool asks = text.EndsWith(AskSuffix);
        bool isTold = asks && Answer.Explains(to, _draft.Given, text.Substring(0, text.Length - AskSuffix.Length).Trim());
        if (!isTold && Answer.IsAccepted(to, _draft.Set(text)))
        {
            Answer.Ok(to).Line();
        }
    }

    // The word load.
    private void FinishDraft(TextBuffer to)
    {
        if (_draft == null)
        {
            Answer.Error(to, RecipeRefusals.NoDraft());
            return;
        }

        Recipe? recipe = _draft.Finish(out Refusal? refusal);
        Take(recipe, refusal, to);
    }

    /// <summary>Forgets the draft; the recipe that was loaded before stays.</summary>
    public void DropDraft() => _draft = null;

    private void Take(Recipe? recipe, Refusal? refusal, TextBuffer to)
    {
        if (!Answer.IsAccepted(to, refusal) || recipe == null)
        {
            return;
        }

        _operator.Load(recipe);
        _draft = null;
        Answer.Begin(to, recipe.Name).Add(": ").Fixed(recipe.TemperatureC, 2).Add(" C, ").Fixed(recipe.HumidityRatioGPerKg, 2)
            .Add(" g/kg, ").Fixed(recipe.AirVelocityMPerS, 2).Add(" m/s, ").Whole(recipe.ExposureS.Length).Add(" exposure time(s)").Line();
    }
}
