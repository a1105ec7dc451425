namespace Dashboard.Settings;

/// <summary>Settings that can tell what is wrong with them.</summary>
public interface ISettings
{
    /// <summary>Every wrong setting; nothing when all is well.</summary>
    IEnumerable<WrongSetting> Check();
}
