namespace StackLint.Yaml.Text;

/// <summary>
/// How long a regular expression may look at one text. Each is written so that its time grows with the text alone, so this is
/// a net: a rule that falls into it counts as failed (SL0007), and where credentials are looked for, all of the text counts as one.
/// </summary>
public static class MatchTime
{
    /// <summary>In milliseconds.</summary>
    public const int Limit = 10_000;
}
