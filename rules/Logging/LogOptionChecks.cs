using StackLint.Compose.Units;

namespace StackLint.Rules.Logging;

/// <summary>
/// Judges options of log drivers as the engine does when it creates a container (moby <c>daemon/logger/factory.go</c>) and when it
/// starts it (<c>jsonfilelog/jsonfilelog.go</c>, <c>local/config.go</c>, <c>loggerutils/cache/validate.go</c>).
/// </summary>
public static class LogOptionChecks
{
    private const string NonBlocking = "non-blocking";

    /// <summary>The options that the engine refuses.</summary>
    /// <param name="driver">The driver's name.</param>
    /// <param name="options">Its options.</param>
    /// <param name="isComplete">Whether there are no further options; else nothing is said of those that are missing.</param>
    public static IEnumerable<LogOptionProblem> Find(string driver, IReadOnlyList<LogOption> options, bool isComplete)
    {
        if (driver == LogDrivers.None)
        {
            yield break;
        }

        for (var i = 0; i < options.Count; i++)
        {
            var option = options[i];
            if (LogDrivers.Refuses(driver, option.Name))
            {
                yield return new LogOptionProblem(i, "it has no such option" + LogDrivers.Advise(driver, option.Name))
                {
                    IsUnknownName = true,
                    Replacement = LogDrivers.FindNear(driver, option.Name),
                };
            }
            else if (option.Value is { } value && (CheckForm(driver, option.Name, value) ?? CheckTogether(driver, option.Name, value, options, isComplete)) is { } reason)
            {
                yield return new LogOptionProblem(i, reason) { Replacement = FindMeant(driver, option.Name, value) };
            }
        }
    }

    private static bool KeepsFiles(string driver) => driver is LogDrivers.JsonFile or LogDrivers.Local;

    private static string? CheckForm(string driver, string name, string value) => name switch
    {
        "max-size" when KeepsFiles(driver) => !ByteSize.TryParse(value, out var size, out _) ? "it must be a size such as 10m"
            : driver == LogDrivers.JsonFile && size.Bytes <= 0 ? "the size must be above zero"
            : null,
        "max-file" when KeepsFiles(driver) => GoText.ReadInteger(value) is not { } count ? "it must be a whole number"
            : driver == LogDrivers.JsonFile && count < 1 ? "there must be at least one file"
            : count < 0 ? "it must not be negative"
            : null,
        "compress" when KeepsFiles(driver) => GoText.ReadBoolean(value) is null ? "it must be true or false" : null,
        "mode" => value is "" or "blocking" or NonBlocking ? null : $"it must be blocking or {NonBlocking}",
        "max-buffer-size" => ByteSize.TryParse(value, out _, out _) ? null : "it must be a size such as 4m",
        "cache-disabled" => value is "" || GoText.ReadBoolean(value) is not null ? null : "it must be true or false",
        _ => null,
    };

    private static string? CheckTogether(string driver, string name, string value, IReadOnlyList<LogOption> options, bool isComplete) => (driver, name) switch
    {
        (LogDrivers.JsonFile, "compress") when GoText.ReadBoolean(value) == true => CheckCompression(options, isComplete),
        (LogDrivers.Local, "max-file") when GoText.ReadInteger(value) <= 1 && IsCompressed(options, isComplete) =>
            "one file is never rotated, so nothing is left to compress; set compress to \"false\", or max-file to 2 or more",
        (_, "max-buffer-size") when Lacks(options, "mode", isComplete) || Find(options, "mode") is { Value: "" or "blocking" } => $"only mode {NonBlocking} has a buffer",
        _ => null,
    };

    private static string? CheckCompression(IReadOnlyList<LogOption> options, bool isComplete) =>
        Lacks(options, "max-size", isComplete) ? "only what is rotated is compressed, and that takes max-size"
        : Lacks(options, "max-file", isComplete) || Find(options, "max-file") is { Value: { } count } && GoText.ReadInteger(count) == 1
            ? "only what is rotated is compressed, and that takes a max-file of 2 or more"
            : null;

    // The local driver compresses unless told not to.
    private static bool IsCompressed(IReadOnlyList<LogOption> options, bool isComplete) =>
        Lacks(options, "compress", isComplete) || Find(options, "compress") is { Value: { } text } && GoText.ReadBoolean(text) == true;

    private static bool Lacks(IReadOnlyList<LogOption> options, string name, bool isComplete) => isComplete && Find(options, name) is null;

    private static LogOption? Find(IReadOnlyList<LogOption> options, string name)
    {
        foreach (var option in options)
        {
            if (option.Name == name)
            {
                return option;
            }
        }

        return null;
    }

    private static string? FindMeant(string driver, string name, string value)
    {
        var meant = name switch
        {
            // Kubernetes' notation.
            "max-size" or "max-buffer-size" when value.EndsWith('i') => value[..^1],
            "compress" or "cache-disabled" => value.ToLowerInvariant() switch { "yes" or "on" or "y" => "true", "no" or "off" or "n" => "false", _ => null },
            "mode" => value.ToLowerInvariant() switch { "nonblocking" or "non_blocking" or NonBlocking => NonBlocking, "blocking" => "blocking", _ => null },
            _ => null,
        };
        return meant is not null && meant != value && CheckForm(driver, name, meant) is null ? meant : null;
    }
}
