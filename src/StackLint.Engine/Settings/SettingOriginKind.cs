namespace StackLint.Engine.Settings;

/// <summary>What decides a setting.</summary>
public enum SettingOriginKind
{
    /// <summary>Nothing: the default holds.</summary>
    Default,

    /// <summary>A key in an <c>.editorconfig</c>.</summary>
    EditorConfig,

    /// <summary>A comment in the file itself.</summary>
    Comment,

    /// <summary>What the file's name and content show.</summary>
    Evidence,

    /// <summary>An option of the command line.</summary>
    CommandLine,
}
