#!/usr/bin/env python3
"""Writes the CSV files of this folder. It shares no line with the firmware: 50-digit arithmetic, equations typed from the documents.

    python3 vectors.py            (needs mpmath)
"""
import struct
from mpmath import mp, mpf, exp, log

mp.dps = 50
ASHRAE = "ASHRAE Fundamentals 2017 ch. 1 eq. 5 and 6 (Hyland-Wexler) and eq. 20, without enhancement factor"
BOSCH = "BST-BME280-DS002 section 8.1"
ICE = ["-5.6745359e3", "6.3925247", "-9.6778430e-3", "6.2215701e-7", "2.0747825e-9", "-9.4840240e-13", "4.1635019"]
WATER = ["-5.8002206e3", "1.3914993", "-4.8640239e-2", "4.1764768e-5", "-1.4452093e-8", "0", "6.5459673"]


def saturation_pa(celsius):
    t = mpf(celsius) + mpf("273.15")
    c = [mpf(x) for x in (WATER if celsius >= 0 else ICE)]
    return exp(c[0] / t + c[1] + c[2] * t + c[3] * t**2 + c[4] * t**3 + c[5] * t**4 + c[6] * log(t))


def dew_point_c(pa):
    low, high = mpf(-100), mpf(100)
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if saturation_pa(middle) < pa else (low, middle)
    return low


def air_row(t, rh, p):
    vapour = mpf(str(rh)) / 100 * saturation_pa(mpf(str(t)))
    ratio = mpf("621.945") * vapour / (mpf(p) - vapour)
    return f"{t},{rh},{p},{mp.nstr(ratio, 10)},{mp.nstr(dew_point_c(vapour), 8)},"


# The table that the design started from: temperature, relative humidity, pressure, humidity ratio, dew point.
FACTS = [(25, 40, 101325, "7.87980", "10.4757"), (40, 60, 101325, "28.43558", "30.7412"), (60, 30, 101325, "39.02983", "36.1115"),
         (20, 50, 101325, "7.26174", "9.2724"), (25, 10, 101325, "1.95141", "-7.7466"), (25, 80, 101325, "15.96182", "21.3094"),
         (30, 70, 101325, "18.79518", "23.9279"), (50, 50, 101325, "40.36219", "36.6879"), (25, 40, 95000, "8.41152", "10.4757"),
         (40, 60, 105000, "27.39650", "30.7412")]
# Temperature, Hyland-Wexler, IAPWS-95.
SATURATION = [("0.01", "611.6570", "611.6571"), ("5", "872.4867", "872.5302"), ("20", "2338.8037", "2339.1937"),
              ("25", "3169.2165", "3169.8245"), ("40", "7383.4600", "7385.1105"), ("50", "12349.8565", "12352.4789"),
              ("60", "19943.7606", "19947.3825"), ("80", "47411.6115", "47415.7843")]


def write_air():
    with open("psychrometrics.csv", "w") as f:
        f.write(f"# {ASHRAE}; dew point by bisection, frost point below 0 C; written by vectors.py\n")
        f.write("temperatureC,relativeHumidityPct,pressurePa,humidityRatioGPerKg,dewPointC,source\n")
        for t, rh, p, ratio, dew in FACTS:
            computed = air_row(t, rh, p).split(",")
            assert abs(mpf(computed[3]) / mpf(ratio) - 1) < 2e-6 and abs(mpf(computed[4]) - mpf(dew)) < 1e-4, computed
            f.write(f"{t},{rh},{p},{ratio},{dew},ASHRAE 2017 ch. 1 eq. 5 6 20; table of the design\n")
        for t in (0, 2.5, 5, 10, 15, 20, 22.5, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80):
            for rh in (2, 5, 10, 20, 30, 45, 60, 75, 90, 95):
                for p in (80000, 90000, 101325, 110000):
                    f.write(air_row(t, rh, p) + "ASHRAE 2017 ch. 1 eq. 5 6 20\n")


def write_saturation():
    with open("saturation.csv", "w") as f:
        f.write(f"# {ASHRAE.split(' and eq. 20')[0]}; IAPWS-95 (Wagner and Pruss 2002)\n")
        f.write("temperatureC,hylandWexlerPa,iapwsPa,source\n")
        for t, ours, iapws in SATURATION:
            assert abs(saturation_pa(mpf(t)) - mpf(ours)) < 1e-4, t
            f.write(f"{t},{ours},{iapws},ASHRAE 2017 ch. 1 eq. 6 and IAPWS-95\n")


def bosch(w, adc_t, adc_p, adc_h):
    """BME280_compensate_T_double, _P_double and bme280_compensate_H_double."""
    w = {k: mpf(v) for k, v in w.items()}
    var1 = (mpf(adc_t) / 16384 - w["T1"] / 1024) * w["T2"]
    var2 = (mpf(adc_t) / 131072 - w["T1"] / 8192) ** 2 * w["T3"]
    t_fine = var1 + var2
    var1 = t_fine / 2 - 64000
    var2 = var1 * var1 * w["P6"] / 32768 + var1 * w["P5"] * 2
    var2 = var2 / 4 + w["P4"] * 65536
    var1 = (w["P3"] * var1 * var1 / 524288 + w["P2"] * var1) / 524288
    var1 = (1 + var1 / 32768) * w["P1"]
    p = (1048576 - mpf(adc_p) - var2 / 4096) * 6250 / var1
    p += (w["P9"] * p * p / 2147483648 + p * w["P8"] / 32768 + w["P7"]) / 16
    h = t_fine - 76800
    h = (adc_h - (w["H4"] * 64 + w["H5"] / 16384 * h)) * (
        w["H2"] / 65536 * (1 + w["H6"] / 67108864 * h * (1 + w["H3"] / 67108864 * h)))
    h *= 1 - w["H1"] * h / 524288
    return t_fine / 5120, p, min(max(h, mpf(0)), mpf(100))


def integer_humidity(w, adc_t, adc_h):
    """bme280_compensate_H_int32 of section 4.2.3: a second opinion, within the rounding of its whole numbers."""
    var1 = (((adc_t >> 3) - (w["T1"] << 1)) * w["T2"]) >> 11
    var2 = (((((adc_t >> 4) - w["T1"]) * ((adc_t >> 4) - w["T1"])) >> 12) * w["T3"]) >> 14
    v = var1 + var2 - 76800
    v = (((adc_h << 14) - (w["H4"] << 20) - (w["H5"] * v) + 16384) >> 15) * (
        ((((((v * w["H6"]) >> 10) * (((v * w["H3"]) >> 11) + 32768)) >> 10) + 2097152) * w["H2"] + 8192) >> 14)
    v -= ((((v >> 15) * (v >> 15)) >> 7) * w["H1"]) >> 4
    return min(max(v, 0), 419430400) / 2**12 / 1024


EXAMPLE = dict(T1=27504, T2=26435, T3=-1000, P1=36477, P2=-10685, P3=3024, P4=2855, P5=140, P6=-7, P7=15500, P8=-14600, P9=6000,
               H1=75, H2=355, H3=0, H4=338, H5=50, H6=30)
EXACT_15 = dict(EXAMPLE, T2=25600, T3=0)  # code 489216 is 15 C to the last bit: t_fine = 76800, where a division by h would be 0/0


def row(f, w, adc_t, adc_p, adc_h, source, printed=None):
    t, p, h = bosch(w, adc_t, adc_p, adc_h)
    if 0 < h < 100:
        assert abs(integer_humidity(w, adc_t, adc_h) - h) < 0.03, (w, adc_t, adc_h, integer_humidity(w, adc_t, adc_h), h)
    for computed, text in zip((t, p, h), printed or ()):
        assert text is None or abs(computed - mpf(text)) < mpf(10) ** -len(text.split(".")[1]), (computed, text)
    low = struct.pack("<HhhHhhhhhhhh", *(w[k] for k in list(w)[:12])) + bytes([0xA5, w["H1"]])  # 0xA0 is reserved: anything
    high = struct.pack("<hB", w["H2"], w["H3"]) + bytes(
        [(w["H4"] >> 4) & 0xFF, (w["H4"] & 0x0F) | ((w["H5"] & 0x0F) << 4), (w["H5"] >> 4) & 0xFF]) + struct.pack("b", w["H6"])
    f.write(f"{low.hex()},{high.hex()},{w['H3']},{w['H4']},{w['H5']},{adc_t},{adc_p},{adc_h},"
            f"{mp.nstr(t, 9)},{mp.nstr(p, 10)},{mp.nstr(h, 9)},{source}\n")


def write_bme280():
    with open("bme280.csv", "w") as f:
        f.write(f"# {BOSCH}, double precision; calibration bytes packed after table 16; written by vectors.py\n")
        f.write("calibration88,calibrationE1,h3,h4,h5,adcT,adcP,adcH,temperatureC,pressurePa,relativeHumidityPct,source\n")
        printed = [(519888, 24000, "25.0825", "12.2286"), (519888, 30281, "25.0825", "46.7418"), (519888, 34000, "25.0825", "67.0138"),
                   (572000, 28000, "41.3791", "34.0424"), (600000, 30281, "50.1098", "47.0835")]
        for adc_t, adc_h, t, h in printed:
            pressure = "100653.27" if adc_t == 519888 else None
            row(f, EXAMPLE, adc_t, 415148, adc_h, BOSCH + "; words of BST-BMP280-DS001 section 3.12", (t, pressure, h))
        words = [dict(H3=40), dict(H4=-5), dict(H4=-100, H2=360), dict(H5=-5), dict(H3=40, H5=-5), dict(H3=40, H4=-37, H5=-300),
                 dict(H4=2047, H2=200), dict(H4=-2048), dict(H5=2047), dict(H5=-2048), dict(H4=15, H5=15), dict(H4=-16, H5=-16),
                 dict(H6=-128), dict(H1=255, H3=255, H6=127), dict(T3=50, P5=-140, P6=7, P9=-6000)]
        for change in [{}] + words:
            w = dict(EXAMPLE, **change)
            mid = int(w["H4"] * 64 + 0.45 * 100 * 65536 / w["H2"])
            for adc_t in (425000, 488063, 519888, 572000, 600000, 631000):
                for adc_h in (mid - 4000, mid, mid + 3000):
                    if 0 <= adc_h <= 65535:
                        row(f, w, adc_t, 415148 + 97 * (adc_h % 100), adc_h, BOSCH)
        for change in [{}, dict(H3=40), dict(H5=-5), dict(H3=40, H4=-5, H5=-5)]:
            for adc_h in (24000, 30281):
                row(f, dict(EXACT_15, **change), 489216, 415148, adc_h, BOSCH + "; 15 C exactly")
        row(f, EXAMPLE, 519888, 415148, 65000, BOSCH + "; held at 100")
        row(f, EXAMPLE, 519888, 415148, 15000, BOSCH + "; held at 0")


write_air()
write_saturation()
write_bme280()
