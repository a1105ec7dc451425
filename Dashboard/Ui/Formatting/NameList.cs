namespace Dashboard.Ui.Formatting;

/// <summary>Several names in one sentence, as the reader's language joins them.</summary>
public static class NameList
{
    public static string Of(IEnumerable<string> names) => string.Join(FigureFormat.Chinese ? "、" : ", ", names);
}
