using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <summary>The place of a folder of results: whether it may be taken, and how an older one gives it up without losing a file.</summary>
public static class PlaceOf
{
    /// <summary>An empty string, or what stands in the place that must not be replaced, and what to do.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="names">The files that will be in it.</param>
    public static string Obstacle(string path, IEnumerable<string> names)
    {
        return File.Exists(path)
            ? $"{path} is a file: move it, or give another --out."
            : names.Select(name => ObstacleOfFile(Path.Combine(path, name))).FirstOrDefault(o => o.Length > 0) ?? "";
    }

    /// <summary>The same of a single file.</summary>
    public static string ObstacleOfFile(string path)
    {
        return Directory.Exists(path) ? $"{path} is a folder: move it, or give another --out."
            : File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
            ? $"{path} is read-only, so it stays: allow writing, or give another --out."
            : "";
    }

    /// <summary>
    /// Puts a new folder in the place; an older one's files that the new one does not have move over: an empty string, or which could not.
    /// Throws with the old one in place.
    /// </summary>
    public static string Replace(string path, string fresh, string old)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(fresh, path);
            return "";
        }

        Directory.Move(path, old);
        try
        {
            Directory.Move(fresh, path);
        }
        catch
        {
            Directory.Move(old, path);
            throw;
        }

        try
        {
            CarryOver(old, path);
            return "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the new files are in {path}, older files are still in {old}: {FileTrouble.Sentence(e)}";
        }
    }

    /// <summary>What a run that was killed between two moves left: the old folder goes back, or gives up its other files.</summary>
    public static void Recover(string path, string old)
    {
        if (!Directory.Exists(old))
        {
            return;
        }

        if (Directory.Exists(path))
        {
            CarryOver(old, path);
        }
        else
        {
            Directory.Move(old, path);
        }
    }

    /// <summary>Deletes a folder that a killed run left; throws when a program still writes in it.</summary>
    public static void DeleteUnused(string folder)
    {
        foreach (string file in Directory.GetFiles(folder))
        {
            try
            {
                using var alone = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None);
            }
            catch (IOException)
            {
                throw new IOException($"another chamber program writes {folder}: wait for it, or give another --out.");
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void CarryOver(string old, string path)
    {
        foreach (string entry in Directory.GetFileSystemEntries(old))
        {
            string to = Path.Combine(path, Path.GetFileName(entry));
            if (!Path.Exists(to))
            {
                Directory.Move(entry, to); // of files, too
            }
        }

        Directory.Delete(old, recursive: true);
    }
}
