namespace ChamberFirmware.Text;

/// <summary>Days as the operator types them: yyyy-mm-dd. The chamber has no calendar of its own.</summary>
public static class DateText
{
    /// <summary>True for a day of the years 2000 to 2199; months have their lengths, leap years theirs.</summary>
    public static bool IsDay(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int year = Digits(text, 0, 4);
        int month = Digits(text, 5, 2);
        int day = Digits(text, 8, 2);
        return year >= 2000 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= DaysOf(month, year);
    }

    /// <summary>Days from 2000-01-01 to such a day; -1: it is none.</summary>
    public static int DayNumber(string text)
    {
        if (!IsDay(text))
        {
            return -1;
        }

        int year = Digits(text, 0, 4);
        int month = Digits(text, 5, 2);
        int days = Digits(text, 8, 2) - 1;
        for (int m = 1; m < month; m++)
        {
            days += DaysOf(m, year);
        }

        for (int y = 2000; y < year; y++)
        {
            days += DaysOfYear(y);
        }

        return days;
    }

    /// <summary>The day so many days, 0 or more, after 2000-01-01.</summary>
    public static void WriteDay(int number, TextBuffer to)
    {
        int year = 2000;
        for (; number >= DaysOfYear(year); year++)
        {
            number -= DaysOfYear(year);
        }

        int month = 1;
        for (; number >= DaysOf(month, year); month++)
        {
            number -= DaysOf(month, year);
        }

        to.Whole(year).Add(month < 10 ? "-0" : "-").Whole(month).Add(number < 9 ? "-0" : "-").Whole(number + 1);
    }

    /// <summary>Seconds from midnight of a time hh:mm:ss; -1: it is none.</summary>
    public static int SecondOfDay(string text)
    {
        if (text.Length != 8 || text[2] != ':' || text[5] != ':')
        {
            return -1;
        }

        int hour = Digits(text, 0, 2);
        int minute = Digits(text, 3, 2);
        int second = Digits(text, 6, 2);
        bool isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return isTime ? (hour * 60 + minute) * 60 + second : -1;
    }

    private static int DaysOfYear(int year) => DaysOf(2, year) + 337;

    private static int DaysOf(int month, int year)
    {
        bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 ? (isLeap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static int Digits(string text, int from, int count)
    {
        int value = 0;
        for (int i = from; i < from + count; i++)
        {
            if (text[i] < '0' || text[i] > '9')
            {
                return -1;
            }

            value = value * 10 + (text[i] - '0');
        }

        return value;
    }
}
