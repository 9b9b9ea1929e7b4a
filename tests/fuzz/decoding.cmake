# SPDX-License-Identifier: MIT
prelisten_fuzzer(audiodecoder LIBS prelisten_decoding_ffmpeg)
