using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Modbus;

/// <summary>Commands by number; what each asks of the operator. registers.md is made of these comments.</summary>
public static class RemoteCommand
{
    /// <summary>Nothing; its sequence number is taken.</summary>
    public const int None = 0;

    /// <summary>Load the reference recipe of that number: 1 example-1, 2 example-2, 3 example-3, 4 comparative.</summary>
    public const int LoadReference = 1;

    /// <summary>Make a recipe of the recipe's registers and load it.</summary>
    public const int LoadRegisters = 2;

    /// <summary>
    /// Start a run of the loaded recipe with the exposure that stands in its register (no value: the recipe's first). Argument 1: even if
    /// no sensor can verify the humidity; else 0.
    /// </summary>
    public const int Start = 3;

    /// <summary>Cast, in phase Ready. Argument 1: also onto a plate that is measured below the air's dew point; else 0.</summary>
    public const int Cast = 4;

    /// <summary>Abort. It waits for nothing, as the word does.</summary>
    public const int Abort = 5;

    /// <summary>Clear an abort or a fault.</summary>
    public const int Reset = 6;

    /// <summary>Nothing with solvent is in the loop any more; in Idle, with the door open.</summary>
    public const int PlateOut = 7;

    /// <summary>Let the blade be filled, in phase Ready.</summary>
    public const int Fill = 8;

    /// <summary>The blade is filled and the door closed.</summary>
    public const int Filled = 9;

    /// <summary>A line: coat its web, from Ready on.</summary>
    public const int Coat = 10;

    /// <summary>A line: coat no more; complete when the last film is in the bath.</summary>
    public const int EndCoat = 11;

    /// <summary>There is such a command.</summary>
    public static bool IsOne(int code) => code >= None && code <= EndCoat;

    /// <summary>Asks the operator: null, or why not.</summary>
    public static Refusal? Do(int code, int argument, Chamber chamber, RecipeRegisters recipe)
    {
        Operator acts = chamber.Operator;
        switch (code)
        {
            case LoadReference:
                return Load(argument, acts);
            case LoadRegisters:
                return recipe.Make();
            case Start:
                return StartWith(recipe.At(0), argument == 1, acts);
            case Cast:
                return acts.Cast(argument == 1);
            case Abort:
                return acts.Abort();
            case Reset:
                return acts.Reset();
            case PlateOut:
                return acts.PlateOut();
            case Fill:
                return acts.Fill();
            case Filled:
                return acts.Filled();
            case Coat:
                return acts.Coat();
            case EndCoat:
                return acts.EndCoat();
            default:
                return null;
        }
    }

    private static Refusal? Load(int number, Operator acts)
    {
        string[] names = ReferenceRecipes.Names;
        bool isOne = number >= 1 && number <= names.Length;
        Recipe? recipe = ReferenceRecipes.Load(isOne ? names[number - 1] : "", out Refusal? refusal);
        if (recipe != null)
        {
            acts.Load(recipe);
        }

        return refusal;
    }

    // A float32 is not the recipe's number to the last digit: the nearest of its times is meant.
    private static Refusal? StartWith(double exposureS, bool unverified, Operator acts)
    {
        Recipe? recipe = acts.Recipe;
        if (recipe == null)
        {
            return acts.Start(0.0, unverified);
        }

        double meantS = double.IsNaN(exposureS) ? recipe.ExposureS[0] : exposureS;
        for (int i = 0; i < recipe.ExposureS.Length; i++)
        {
            double byS = recipe.ExposureS[i] - exposureS;
            meantS = byS < 1e-4 && byS > -1e-4 ? recipe.ExposureS[i] : meantS;
        }

        return acts.Start(meantS, unverified);
    }
}
