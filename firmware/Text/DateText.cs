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
