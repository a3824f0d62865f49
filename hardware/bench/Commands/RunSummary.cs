using System;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>The end of a run: its summary goes into its file, and what went wrong is said, whatever it was.</summary>
internal static class RunSummary
{
    private const string KeptName = "summary.kept.json";

    /// <summary>
    /// Files the summary of the plates that are over; where its place cannot be taken, beside it. Answers the file, empty for none.
    /// </summary>
    public static string File(Batch batch, Func<string, Stream>? open, out string complaint)
    {
        complaint = "";
        if (batch.FinishedCount == 0)
        {
            return "";
        }

        string path = Path.Combine(batch.Folder, SummaryJson.FileName);
        complaint = Write(path, batch, open);
        if (complaint.Length == 0)
        {
            return path;
        }

        string beside = Path.Combine(batch.Folder, KeptName);
        bool isKept = Write(beside, batch, open).Length == 0;
        complaint = $"{path} could not be written: {complaint}"
            + (isKept ? $" The summary is in {beside}." : " The plates' own records have all of it.");
        return isKept ? beside : "";
    }

    /// <summary>Says on standard error what went wrong: files, and that the run was stopped.</summary>
    public static void Complain(Batch batch, string summary, string complaint, bool isStopped, TextWriter error)
    {
        foreach (string line in batch.Complaints.Concat(complaint.Length > 0 ? [complaint] : []))
        {
            error.WriteLine("chamber: " + line);
        }

        if (isStopped)
        {
            string listed = summary.Length > 0 ? $", listed in {summary}" : "";
            error.WriteLine($"chamber: stopped; {batch.FinishedCount} of {batch.Plates.Count} plates are in {batch.Folder}{listed}.");
        }
    }

    private static string Write(string path, Batch batch, Func<string, Stream>? open)
    {
        try
        {
            string obstacle = PlaceOf.ObstacleOfFile(path);
            if (obstacle.Length == 0)
            {
                SummaryJson.Write(path, batch.Results, open);
            }

            return obstacle;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileTrouble.Sentence(e);
        }
    }
}
