using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// What the last accepted start was told with its OK, a line each: that warm walls cool first, and that the plate's ends are not exposed
/// for equally long. As a listing they are the answer to a program; the console writes them into its own.
/// </summary>
public sealed class StartWarnings : IListing
{
    private readonly Chamber _chamber;

    /// <summary>Of this chamber's last start.</summary>
    public StartWarnings(Chamber chamber) => _chamber = chamber;

    /// <inheritdoc/>
    public bool TryWrite(int line, TextBuffer to)
    {
        bool isFirst = line == 0;
        if (isFirst)
        {
            Cooling(_chamber, "", to);
        }
        else
        {
            Spread(_chamber, "", to);
        }

        return isFirst;
    }

    /// <summary>For how long the walls cool first, behind <paramref name="before"/>; nothing when they need not.</summary>
    public static void Cooling(Chamber chamber, string before, TextBuffer to)
    {
        int minutes = chamber.Operator.CoolsForMin;
        if (minutes > 0)
        {
            to.Add(before).Add("the walls are warmer than this air and cool for about ").Whole(minutes).Add(" min first");
        }
    }

    /// <summary>How far the exposures differ along the plate, behind <paramref name="before"/>; nothing when it is little.</summary>
    public static void Spread(Chamber chamber, string before, TextBuffer to)
    {
        Recipe? recipe = chamber.Run.Recipe;
        if (recipe == null || chamber.Line != null)
        {
            return; // nothing was started yet; or a web, which has no ends
        }

        double exposureS = chamber.Run.ExposureS;
        double most01 = chamber.Settings.ExposureSpread01;
        CastPlan plan = Cast.PlanOf(recipe, exposureS, chamber.Settings);
        if (PlateCheck.Differs(plan, exposureS, most01))
        {
            PlateCheck.Warn(plan, exposureS, most01, to.Add(before));
        }
    }
}
