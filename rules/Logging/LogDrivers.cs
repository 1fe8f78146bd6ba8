using StackLint.Compose.Words;

namespace StackLint.Rules.Logging;

/// <summary>The engine's own log drivers and the options that they know (moby <c>daemon/logger</c>, the <c>ValidateLogOpt</c> of each driver).</summary>
internal static class LogDrivers
{
    internal const string JsonFile = "json-file";
    internal const string Local = "local";
    internal const string Journald = "journald";
    internal const string None = "none";

    private static readonly string[] FileOptions = ["max-size", "max-file", "compress"];

    private static readonly string[] CommonOptions = ["labels", "labels-regex", "env", "env-regex", "tag"];

    // Taken for every driver: the queue in front of it, and the local copy that remote drivers are read from.
    private static readonly string[] EngineOptions =
    [
        "mode", "max-buffer-size",
        "cache-disabled", "cache-max-size", "cache-max-file", "cache-compress",
        "cache-labels", "cache-labels-regex", "cache-env", "cache-env-regex", "cache-tag",
    ];

    // They send everything away; their many own options are not listed here.
    private static readonly string[] Remote = ["syslog", "gelf", "fluentd", "awslogs", "gcplogs", "splunk"];

    /// <summary>Whether the driver refuses an option of that name; false for drivers of others.</summary>
    internal static bool Refuses(string driver, string option) => driver switch
    {
        JsonFile or Local => !FileOptions.Contains(option) && !CommonOptions.Contains(option) && !EngineOptions.Contains(option),
        Journald => !CommonOptions.Contains(option) && !EngineOptions.Contains(option),
        _ => Remote.Contains(driver) && FileOptions.Contains(option),
    };

    /// <summary>What to do in place of an option that the driver does not know, as the end of a clause.</summary>
    internal static string Advise(string driver, string option) => driver switch
    {
        Journald when FileOptions.Contains(option) => "; journald.conf of each node bounds the journal",
        _ when Remote.Contains(driver) => $"; it writes no file, and cache-{option} is for the copy that is kept for 'docker logs'",
        _ => FindNear(driver, option) is { } near ? $"; did you mean '{near}'?" : "",
    };

    /// <summary>An option of the driver that is written almost like that one, null when there is none.</summary>
    internal static string? FindNear(string driver, string option) => driver switch
    {
        JsonFile or Local => NearestWord.Find(option, [.. FileOptions, .. CommonOptions, .. EngineOptions]),
        Journald when !FileOptions.Contains(option) => NearestWord.Find(option, [.. CommonOptions, .. EngineOptions]),
        _ => null,
    };
}
