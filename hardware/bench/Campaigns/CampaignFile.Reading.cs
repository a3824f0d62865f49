using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Bench.Predict;

namespace ChamberFirmware.Bench;

/// <content>From a file or its bytes to a design, or to a line for each mistake.</content>
public sealed partial class CampaignFile
{
    /// <summary>Reads a file. Null and one line for each mistake, with file and, where there is one, line and column.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mistakes">A line for each.</param>
    /// <param name="proposals">Proposes exposures where depths are wanted; null: such a file is refused.</param>
    public static CampaignDesign? Read(string path, List<string> mistakes, ExposureProposals? proposals = null)
    {
        string refusal = TextFile.Read(path, What, LargestFileBytes, out string text);
        return Read(path, text, refusal, isAlone: false, mistakes, proposals);
    }

    /// <summary>
    /// The same of a file's bytes that came without the files around it, from a browser: tables and recipes of their own are not read then.
    /// </summary>
    /// <param name="name">Its name without folders, before each mistake; the campaign's own name where the file has none.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="mistakes">A line for each.</param>
    public static CampaignDesign? Of(string name, byte[] bytes, List<string> mistakes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        string text = "";
        string refusal = bytes.Length > LargestFileBytes ? TextFile.TooLarge(bytes.Length, What, LargestFileBytes)
            : TextFile.Decode(bytes, out text);
        return Read(name, text, refusal, isAlone: true, mistakes);
    }

    private static CampaignDesign? Read(
        string path, string text, string refusal, bool isAlone, List<string> mistakes, ExposureProposals? proposals = null)
    {
        refusal = refusal.Length == 0 && text.Trim().Length == 0 ? "The file is empty: start from the template campaign.toml." : refusal;
        if (refusal.Length > 0)
        {
            mistakes.Add($"{path}: {refusal}");
            return null;
        }

        var found = new List<string>();
        var toml = new CampaignToml(path, text, found);
        var file = new CampaignFile(path, toml, found, isAlone, proposals);
        CampaignDesign? design = null;
        if (toml.IsWhole)
        {
            design = file.Design();
        }
        else
        {
            file.Look();
        }

        mistakes.AddRange(found.Distinct().OrderBy(toml.LineOf));
        return found.Count > 0 ? null : design;
    }
}
