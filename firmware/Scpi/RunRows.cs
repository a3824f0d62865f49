using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;

namespace ChamberFirmware.Scpi;

/// <summary>RUN: a run and its cast, as the words start, cast, fill, filled, plate out, abort and reset.</summary>
internal static class RunRows
{
    private const double MostMetre = 1e9;

    /// <summary>The rows: see <see cref="ScpiTable"/>.</summary>
    public static void Visit(IScpiVisitor rows, ScpiSession session)
    {
        Operator acts = session.Chamber.Operator;
        if (rows.Row(
            "RUN:STARt", "NU",
            "conditions the air for an exposure of the recipe, s (none: its first); "
                + "UNVerified: even if no sensor can verify it"))
        {
            session.Did(Start(session));
        }
        else if (rows.Row(
            "RUN:CHECk?", "NU", "whether that start would be refused now: 0, or the refusal's number, and its sentence"))
        {
            Check(session);
        }
        else if (rows.Row(
            "RUN:WARNing?", "", "what the last accepted start was warned of, as strings; none: an empty one"))
        {
            session.Say(new StartWarnings(session.Chamber));
        }
        else if (rows.Row("RUN:CAST", "C", "in phase Ready: blade, exposure, immersion; CONDensing: even onto a plate below the dew point"))
        {
            session.Did(acts.Cast(session.Message.Count > 0));
        }
        else if (rows.Row("RUN:ABORt", "", "ends a run or a measurement of itself, outputs off; alone on a line it is done at once"))
        {
            session.Did(acts.Abort());
        }
        else if (rows.Row("RUN:RESet", "", "clears an abort or a fault"))
        {
            session.Did(acts.Reset());
        }
        else if (rows.Row("RUN:FILL", "", "in phase Ready: loads off, so that the door may be opened and the blade be filled"))
        {
            session.Did(acts.Fill());
        }
        else if (rows.Row(
            "RUN:FILLED", "", "the blade is filled and the door closed: conditions again (no short form: it would be FILL)"))
        {
            session.Did(acts.Filled());
        }
        else if (rows.Row("RUN:PLATe:OUT", "", "in Idle with the door open: nothing with solvent is in the loop any more"))
        {
            session.Did(acts.PlateOut());
        }
        else if (rows.Row("RUN:COAT", "", "a casting line: in phase Ready, the web is coated while line, enable and air allow it"))
        {
            session.Did(acts.Coat());
        }
        else if (rows.Row("RUN:COAT:END", "", "a casting line: coated no more; complete when the last film is in the bath"))
        {
            session.Did(acts.EndCoat());
        }
        else if (rows.Row("RUN:WEB?", "", "a casting line, and its last metre: lines key=value as strings; none: an empty one"))
        {
            session.Say(new WebLines(session.Chamber));
        }
        else if (rows.Row(
            "RUN:WEB:METRe?", "n", "a casting line: the first metre with film that is kept, of this number, from 0, or a higher one"))
        {
            Metre(session);
        }
        else if (rows.Row("RUN:STATe?", "", "the state of ISA-88 as a word"))
        {
            session.Answer().Add(PhaseWords.Isa88(session.Chamber.Run.Phase));
        }
        else if (rows.Row("RUN:PHASe?", "", "the phase as a word"))
        {
            session.Answer().Add(PhaseWords.Name(session.Chamber.Run.Phase));
        }
        else if (rows.Row("RUN:INTerlock?", "", "the interlock chain: 1 closed, else 0, and the word"))
        {
            session.Measure("interlock");
        }
        else if (rows.Row("RUN:FAULt?", "", "the fault that is latched, and its sentence"))
        {
            session.Measure("fault");
        }
        else if (rows.Row("RUN:RECord?", "", "the record of the last run: its lines key=value as strings"))
        {
            session.Say(new RecordLines(session.Chamber.Record));
        }
    }

    private static Refusal? Start(ScpiSession session) =>
        session.Chamber.Operator.Start(ExposureS(session, out bool isUnverified), isUnverified);

    private static void Check(ScpiSession session)
    {
        Refusal? refusal = session.Chamber.Operator.Check(ExposureS(session, out bool isUnverified), isUnverified);
        session.Answer().Whole(refusal == null ? 0 : refusal.Number).Add(",");
        QuotedText.Write(session.To, refusal == null ? "" : refusal.Sentence);
    }

    private static void Metre(ScpiSession session)
    {
        if (session.Message.TryNumber(0, 0.0, MostMetre, 0.0, out double metre))
        {
            session.Say(new WebLines(session.Chamber, (long)metre));
        }
        else
        {
            session.Fail(ScpiError.OutOfRange, "a metre's number is 0 to 1e9");
        }
    }

    // Of a start: the first of the recipe where none is named, and without a recipe any, which is refused.
    private static double ExposureS(ScpiSession session, out bool isUnverified)
    {
        ScpiMessage message = session.Message;
        isUnverified = message.Count > 0 && message.IsWord(message.Count - 1, ScpiMessage.Unverified);
        Recipe? recipe = session.Chamber.Operator.Recipe;
        if (recipe == null || message.Count == (isUnverified ? 1 : 0))
        {
            return recipe == null ? 0.0 : recipe.ExposureS[0];
        }

        double[] times = recipe.ExposureS;
        double leastS = times[0];
        double mostS = times[0];
        for (int i = 1; i < times.Length; i++)
        {
            leastS = times[i] < leastS ? times[i] : leastS;
            mostS = times[i] > mostS ? times[i] : mostS;
        }

        message.TryNumber(0, leastS, mostS, times[0], out double exposureS); // one that the recipe does not have the operator refuses
        return exposureS;
    }
}
