using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Operation;

/// <summary>The operator's word that casts.</summary>
public sealed partial class Chamber
{
    /// <summary>Casts the film: null, or why not. The next tick looks again: see <see cref="CastingRun.CastWasRefused"/>.</summary>
    public Refusal? Cast()
    {
        Refusal? refusal = StartCheck.RefusalOfCast(Run.Phase, Run.InBand, Readings);
        if (refusal == null)
        {
            Run.Ask(OperatorRequest.Cast);
        }

        return refusal;
    }
}
