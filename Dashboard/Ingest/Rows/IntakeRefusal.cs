namespace Dashboard.Ingest.Rows;

/// <summary>A delivery that is refused as a whole. The words come from resources by <paramref name="code"/>.</summary>
internal sealed class IntakeRefusal(int status, string code, params object[] details) : Exception(code)
{
    public const string Empty = "body-empty";
    public const string TooLarge = "body-too-large";
    public const string NotUtf8 = "body-not-utf8";
    public const string Unreadable = "body-unreadable";
    public const string NotAnArray = "body-not-an-array";
    public const string TooManyRows = "body-too-many-rows";
    public const string WrongMedia = "wrong-media-type";
    public const string WrongEncoding = "wrong-encoding";
    public const string NoneAllowed = "none-allowed";

    /// <summary>The status of the answer.</summary>
    public int Status { get; } = status;

    /// <summary>Key of the text.</summary>
    public string Code { get; } = code;

    /// <summary>What the text speaks of.</summary>
    public IReadOnlyList<object> Details { get; } = details;
}
