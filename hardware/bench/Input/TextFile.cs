using System;
using System.IO;
using System.Linq;
using System.Text;

namespace ChamberFirmware.Bench;

/// <summary>A text file that somebody wrote with some editor: its words, or what to do so that it can be read.</summary>
public static class TextFile
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads UTF-8, with or without a byte order mark: an empty string and the text, or one sentence.</summary>
    /// <param name="path">The file; any Unicode form of its name finds it.</param>
    /// <param name="what">What it should be, for the sentence: a recipe.</param>
    /// <param name="mostBytes">Larger files are refused.</param>
    /// <param name="text">What the file says.</param>
    public static string Read(string path, string what, long mostBytes, out string text)
    {
        text = "";
        string found = FilePath.Find(path);
        if (Directory.Exists(found))
        {
            return "This is a folder: give the path of a file.";
        }

        if (!File.Exists(found))
        {
            return "There is no such file: look at its name and folder." + NearBy(found);
        }

        try
        {
            long size = new FileInfo(found).Length;
            return size > mostBytes
                ? TooLarge(size, what, mostBytes)
                : Decode(File.ReadAllBytes(found), out text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The file cannot be read: {FileTrouble.Sentence(e)}";
        }
    }

    /// <summary>What is said of a file that is too large.</summary>
    public static string TooLarge(long bytes, string what, long mostBytes) =>
        $"The file has {bytes} bytes: {what} has at most {mostBytes}.";

    /// <summary>The text of bytes in UTF-8, without a byte order mark; or which encoding they have instead.</summary>
    public static string Decode(byte[] bytes, out string text)
    {
        text = "";
        if (LooksLikeUtf16(bytes))
        {
            return "The file is in UTF-16: save it as UTF-8 (in Notepad: Save as, Encoding).";
        }

        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF');
            return "";
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + bytes.Take(e.Index).Count(b => b == '\n');
            return $"The file is not in UTF-8: line {line} has the byte 0x{bytes[e.Index]:X2}, perhaps a µ, ° or letter with an accent in "
                + "Latin-1 or Windows-1252. Save it as UTF-8.";
        }
    }

    private static string NearBy(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        return Directory.Exists(folder)
            ? DidYouMean.Question(Path.GetFileName(path), Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!))
            : "";
    }

    // By its mark, or, without one, because in plain text every second byte is 0.
    private static bool LooksLikeUtf16(byte[] bytes)
    {
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            return true;
        }

        int zeros = bytes.Count(b => b == 0);
        return bytes.Length >= 4 && zeros >= bytes.Length / 3;
    }
}
