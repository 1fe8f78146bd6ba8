using StackLint.Cli.Watching;

namespace StackLint.Cli.Tests.Watching;

/// <summary>Which inputs a pass reads again although nothing told of them.</summary>
public sealed class InputStampsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_written_a_second_before_is_as_the_last_pass_saw_it() => Assert.Empty(Begin(Now.AddSeconds(-1).AddMilliseconds(1)));

    [Fact]
    public void File_written_just_before_is_doubted() => Assert.NotEmpty(Begin(Now));

    // As FAT keeps times in twos of seconds, and HFS+ in seconds.
    [Fact]
    public void File_with_a_coarse_time_is_doubted_longer() => Assert.NotEmpty(Begin(new DateTime(Now.AddSeconds(-1).Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc)));

    [Fact]
    public void File_of_another_length_is_reported()
    {
        var file = _folder.Write("stack.yml", "a");
        var stamps = new InputStamps();
        stamps.Begin([file]);
        File.WriteAllText(file, "ab");
        File.SetLastWriteTimeUtc(file, Now.AddHours(-1));
        Assert.Equal([file], stamps.Begin([file]));
    }

    private static DateTime Now => DateTime.UtcNow;

    private List<string> Begin(DateTime written)
    {
        var file = _folder.Write("stack.yml", "a");
        File.SetLastWriteTimeUtc(file, written);
        return new InputStamps().Begin([file]);
    }
}
