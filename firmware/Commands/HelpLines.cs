using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>The answer to help.</summary>
public sealed class HelpLines : IListing
{
    public bool TryWrite(int line, TextBuffer to)
    {
        string text = Of(line);
        if (text.Length > 0)
        {
            to.Add(text).Line();
        }

        return text.Length > 0;
    }

    private static string Of(int line) => line switch
    {
        0 => "id, status, record, runs   what this is, how it stands, what the last run did, what the last eight did",
        1 => "timing, timing clear       how well the loop keeps its time, stage by stage",
        2 => "recipes, recipe NAME       list, load a reference recipe",
        3 => "draft NAME, KEY=VALUE, load   enter your own recipe key by key, KEY=? explains one; a list of times: [2, 4] or 2 4",
        4 => "start [EXPOSURE_S] [unverified]   condition the air for one of the recipe's exposure times; "
            + "unverified: even if the sensor cannot verify it",
        5 => "cast [condensing]          in phase Ready: blade, exposure, immersion; condensing: even onto a plate below the dew point",
        6 => "fill, filled               in phase Ready: cool down, door may open, dope to the blade; door closed again, go on",
        7 => "plate out                  in Idle with the door open: nothing with solvent is in the loop any more",
        8 => "abort, reset               stop and make safe, at once, whatever was typed before; clear an abort or a fault",
        9 => "settings, set KEY, set KEY VALUE   show this chamber's settings; explain one; change one in Idle and store it",
        10 => "settings defaults          the reference chamber's settings; settings restore takes a kept text back",
        11 => "cancel                     leave a draft or a restore; both end by themselves when nothing is typed",
        12 => "airtable start DAY         calibrate air velocity with an anemometer; then airtable, airtable M_PER_S, back, store",
        13 => "commission DAY, commissioned   the chamber finds out what it is; what it found; commission alone: how far it is",
        14 => "salt, salt NAME [THERMOMETER_C], salt store DATE, salt clear   calibrate the air sensors over two salts",
        15 => "site                       the air pressure of now is the site's: in Idle, stored; further readings are held against it",
        16 => "coat, coat end             a casting line: in phase Ready, coat the web; coat it no more",
        17 => "web, web METRE, web mark, web measured M   a casting line: how it stands; a metre of its film; measure the encoder",
        18 => "who NAME, because REASON   who changes something, noted until power-off; why, noted with the next change",
        19 => "clock YYYY-MM-DDTHH:MM:SSZ   the time in UTC, for what is noted; clock alone tells it",
        20 => "changes, change NUMBER     the last 32 changes of settings, calibration, recipe; one of them, value by value",
        _ => "",
    };
}
