using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace StackLint.Fuzzing.Loop;

/// <summary>A broken invariant.</summary>
/// <param name="Target">Where.</param>
/// <param name="Bytes">The input.</param>
/// <param name="Report">What was thrown.</param>
/// <param name="Signature">What finds of one cause have in common.</param>
internal sealed partial record Find(string Target, byte[] Bytes, string Report, string Signature)
{
    private const int Frames = 4;

    internal string Name => $"{Target}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Signature)))[..8]}";

    internal static Find Of(string target, byte[] bytes, Exception exception)
    {
        var inner = exception.InnerException ?? exception;
        var frames = new StackTrace(inner).GetFrames()
            .Select(static f => f.GetMethod())
            .Where(static m => m?.DeclaringType?.FullName?.StartsWith("StackLint.", StringComparison.Ordinal) == true)
            .Take(Frames)
            .Select(static m => $"{m!.DeclaringType!.FullName}.{m.Name}");

        // A message that names a rule tells causes apart; what it quotes of the input does not.
        var rules = string.Join(' ', RuleId().Matches(inner.Message).Select(static m => m.Value).Distinct());
        var words = inner is Xunit.Sdk.XunitException && inner.StackTrace?.Contains("Assert.True", StringComparison.Ordinal) == true ? Odd().Replace(inner.Message.Split('\n')[0], "") : "";
        return new Find(target, bytes, exception.ToString(), $"{target} {inner.GetType().FullName} {string.Join(" < ", frames)} {rules} {words}");
    }

    /// <summary>Writes the input and what is to say about it.</summary>
    internal void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, Name + ".bin"), Bytes);
        File.WriteAllText(Path.Combine(folder, Name + ".txt"), $"{Report}\n\nsignature: {Signature}\n\n{Show(Bytes)}\n");
    }

    /// <summary>An input for people and for a shell.</summary>
    internal static string Show(byte[] bytes) =>
        $"{Encoding.UTF8.GetString(bytes)}\n-- base64\n{Convert.ToBase64String(bytes)}";

    [GeneratedRegex(@"SL\d{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\d+|'[^']*'")]
    private static partial Regex Odd();
}
