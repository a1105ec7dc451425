using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>Reads <c>2026-03-02T09:15:00.123+08:00</c> from its bytes (RFC 3339). Anything finer than a millisecond is cut off.</summary>
internal static class Rfc3339
{
    private const int SecondsEnd = 19;

    /// <summary>What the bytes hold.</summary>
    public enum Outcome
    {
        Moment,

        /// <summary>A time of day without an offset: nobody can know the moment.</summary>
        NoOffset,

        /// <summary>Not a date and time of the form.</summary>
        NotATime,
    }

    /// <summary>Reads the moment, in the city's offset.</summary>
    public static Outcome Read(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length < SecondsEnd || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)'t') || text[13] != ':' || text[16] != ':'
            || !Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day)
            || !Digits(text[11..13], out var hour) || !Digits(text[14..16], out var minute) || !Digits(text[17..19], out var second)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return Outcome.NotATime;
        }

        var rest = text[SecondsEnd..];
        if (!Fraction(ref rest, out var milliseconds))
        {
            return Outcome.NotATime;
        }

        if (rest.IsEmpty)
        {
            return Outcome.NoOffset;
        }

        if (!Offset(rest, out var offsetMinutes))
        {
            return Outcome.NotATime;
        }

        var utcTicks = new DateTime(year, month, day, hour, minute, second).Ticks
            + (milliseconds * TimeSpan.TicksPerMillisecond) - (offsetMinutes * TimeSpan.TicksPerMinute);
        return InCity(utcTicks, out moment) ? Outcome.Moment : Outcome.NotATime;
    }

    private static bool InCity(long utcTicks, out DateTimeOffset moment)
    {
        var inRange = utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks - CityTime.Offset.Ticks;
        moment = inRange ? new DateTimeOffset(utcTicks + CityTime.Offset.Ticks, CityTime.Offset) : default;
        return inRange;
    }

    private static bool Fraction(ref ReadOnlySpan<byte> rest, out int milliseconds)
    {
        milliseconds = 0;
        if (rest.IsEmpty || rest[0] != '.')
        {
            return true;
        }

        var digits = 0;
        var scale = 100;
        for (rest = rest[1..]; !rest.IsEmpty && rest[0] is >= (byte)'0' and <= (byte)'9'; rest = rest[1..], digits++)
        {
            milliseconds += (rest[0] - '0') * scale;
            scale /= 10;
        }

        return digits > 0;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] is (byte)'Z' or (byte)'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !Digits(text[1..3], out var hours) || !Digits(text[4..], out var rest) || hours > 23 || rest > 59)
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
